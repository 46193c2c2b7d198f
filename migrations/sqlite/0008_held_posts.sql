CREATE TABLE `fingerprints` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`high` integer NOT NULL,
	`low` integer NOT NULL,
	`band_0` integer NOT NULL,
	`band_1` integer NOT NULL,
	`band_2` integer NOT NULL,
	`band_3` integer NOT NULL,
	`band_4` integer NOT NULL,
	`band_5` integer NOT NULL,
	`band_6` integer NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `fingerprints_at` ON `fingerprints` (`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_0` ON `fingerprints` (`band_0`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_1` ON `fingerprints` (`band_1`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_2` ON `fingerprints` (`band_2`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_3` ON `fingerprints` (`band_3`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_4` ON `fingerprints` (`band_4`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_5` ON `fingerprints` (`band_5`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_6` ON `fingerprints` (`band_6`,`at`);--> statement-breakpoint
CREATE TABLE `held` (
	`id` integer PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`command` text NOT NULL,
	`input` text NOT NULL,
	`thread_id` integer,
	`number` integer,
	`reasons` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`rule` integer,
	`reason` text,
	`note` text NOT NULL,
	`post_thread_id` integer,
	`post_number` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `held_waiting` ON `held` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `held_author` ON `held` (`author_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `held_decided` ON `held` (`state`,`decided_at`);--> statement-breakpoint
CREATE TABLE `presence` (
	`person_id` text PRIMARY KEY NOT NULL,
	`days` integer NOT NULL,
	`counted_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stewards` (
	`person_id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
