CREATE TABLE `arrival_keys` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `arrivals` (
	`person_id` text NOT NULL,
	`network` text NOT NULL,
	PRIMARY KEY(`network`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `watched` (
	`person_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `watched_at` ON `watched` (`at`);