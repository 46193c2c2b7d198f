DROP INDEX `changed_minds_reply`;--> statement-breakpoint
DROP INDEX `changed_minds_thread`;--> statement-breakpoint
CREATE INDEX `changed_minds_reply` ON `changed_minds` (`thread_id`,`number`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `changed_minds_thread` ON `changed_minds` (`thread_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `stall_calls` ADD `topic_id` text;--> statement-breakpoint
CREATE INDEX `stall_calls_topic` ON `stall_calls` (`stall`,`topic_id`,`at`,`thread_id`);--> statement-breakpoint
ALTER TABLE `thread_grounds` ADD `topic_id` text;--> statement-breakpoint
CREATE INDEX `thread_grounds_topic` ON `thread_grounds` (`topic_id`,`since`,`thread_id`);--> statement-breakpoint
UPDATE `stall_calls` SET `topic_id` = (SELECT `topic_id` FROM `threads` WHERE `threads`.`id` = `stall_calls`.`thread_id`);--> statement-breakpoint
UPDATE `thread_grounds` SET `topic_id` = (SELECT `topic_id` FROM `threads` WHERE `threads`.`id` = `thread_grounds`.`thread_id`);