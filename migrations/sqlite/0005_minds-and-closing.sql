CREATE TABLE `closing_figures` (
	`thread_id` integer NOT NULL,
	`stall` text NOT NULL,
	`opened_with` text NOT NULL,
	`closed_with` text NOT NULL,
	`many` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `stall`, `opened_with`, `closed_with`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `closings` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`left_ms` integer NOT NULL,
	`counted_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `closings_counted` ON `closings` (`counted_at`);--> statement-breakpoint
CREATE TABLE `mind_credits` (
	`person_id` text PRIMARY KEY NOT NULL,
	`many` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mind_figures` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`stall` text NOT NULL,
	`many` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `stall`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `changed_minds_person` ON `changed_minds` (`thread_id`,`person_id`);