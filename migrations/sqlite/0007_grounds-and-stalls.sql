CREATE TABLE `thread_grounds` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`badge` text NOT NULL,
	`since` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `thread_grounds_since` ON `thread_grounds` (`since`,`thread_id`);--> statement-breakpoint
DROP INDEX `stall_calls_stall`;--> statement-breakpoint
CREATE INDEX `stall_calls_stall` ON `stall_calls` (`stall`,`at`,`thread_id`);--> statement-breakpoint
CREATE INDEX `common_grounds_thread` ON `common_grounds` (`thread_id`,`since`);--> statement-breakpoint
CREATE INDEX `replies_stall` ON `replies` (`thread_id`,`stall`,`number`);--> statement-breakpoint
CREATE INDEX `reply_figures_badge` ON `reply_figures` (`thread_id`,`badge`,`key`,`number`);