CREATE TABLE `freezes` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`why` text NOT NULL,
	`stall` text,
	`suspects` integer NOT NULL,
	`figures` text NOT NULL,
	`without` text NOT NULL,
	`at` integer NOT NULL,
	`ends_at` integer,
	PRIMARY KEY(`thread_id`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `freezes_at` ON `freezes` (`at`,`thread_id`,`number`);--> statement-breakpoint
CREATE INDEX `freezes_ends` ON `freezes` (`ends_at`);--> statement-breakpoint
CREATE TABLE `looks` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`tally` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `suspect_votes` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `voters_waiting`;--> statement-breakpoint
CREATE INDEX `voters_waiting` ON `voters` (`waiting`,`votes`,`person_id`);--> statement-breakpoint
ALTER TABLE `reply_figures` ADD `looked_key` real DEFAULT 0.25 NOT NULL;