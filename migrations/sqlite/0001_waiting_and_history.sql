CREATE INDEX `people_waiting` ON `people` (`state`,`created_at`,`name`);--> statement-breakpoint
CREATE INDEX `revisions_newest` ON `revisions` (`thread_id`,`number`,`at`,`field`,`revision`);