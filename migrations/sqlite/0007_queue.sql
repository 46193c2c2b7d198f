CREATE TABLE `case_steps` (
	`case_id` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	PRIMARY KEY(`case_id`, `at`, `kind`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `cases` ADD `rank` integer GENERATED ALWAYS AS (case reason when 'fraud' then 0 when 'personal-data' then 1 when 'legal-order' then 1 else 2 end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `cases_rank` ON `cases` (`state`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_lang` ON `cases` (`state`,`lang`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_stall` ON `cases` (`state`,`stall`,`rank`,`due_at`,`id`);