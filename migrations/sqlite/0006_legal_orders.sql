CREATE TABLE `disclosures` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`fields` text NOT NULL,
	`silent_reason` text,
	`told_at` integer,
	`taken_at` integer,
	`taken_by_id` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `disclosures_case` ON `disclosures` (`case_id`);--> statement-breakpoint
CREATE INDEX `disclosures_person` ON `disclosures` (`person_id`);--> statement-breakpoint
ALTER TABLE `legal_orders` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `legal_orders` ADD `refusal` text;--> statement-breakpoint
ALTER TABLE `legal_orders` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `legal_orders` ADD `silent_reason` text;--> statement-breakpoint
ALTER TABLE `legal_orders` ADD `told_at` integer;