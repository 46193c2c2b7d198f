CREATE TABLE `moderation_figures` (
	`month` integer NOT NULL,
	`name` text NOT NULL,
	`part` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`month`, `name`, `part`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `day` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `what` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `thread_id` integer;--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `number` integer;--> statement-breakpoint
UPDATE moderation_log SET day = CAST(strftime('%Y%m%d', at / 1000 + 25200, 'unixepoch') AS INTEGER), what = CASE kind WHEN 'decision' THEN json_extract(entry, '$.action') ELSE kind END, thread_id = json_extract(entry, '$.threadId'), number = json_extract(entry, '$.number');--> statement-breakpoint
CREATE INDEX `moderation_log_day` ON `moderation_log` (`day`,`seq`);--> statement-breakpoint
CREATE INDEX `moderation_log_what` ON `moderation_log` (`what`,`day`,`seq`);--> statement-breakpoint
CREATE INDEX `moderation_log_post` ON `moderation_log` (`thread_id`,`number`,`seq`);--> statement-breakpoint
CREATE INDEX `appeals_at` ON `appeals` (`at`);--> statement-breakpoint
CREATE INDEX `flags_at` ON `flags` (`at`);