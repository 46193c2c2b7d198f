CREATE TABLE `live_parts` (
	`thread_id` integer NOT NULL,
	`part` text NOT NULL,
	`digest` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `part`)
) STRICT, WITHOUT ROWID;
