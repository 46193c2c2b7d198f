CREATE TABLE `event_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` integer NOT NULL,
	`at` integer NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`added_by_id` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_marks_thread` ON `event_marks` (`thread_id`,`at`);