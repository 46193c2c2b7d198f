CREATE TABLE `map_bearings` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`tally` integer NOT NULL,
	`at` integer NOT NULL,
	`bearings` text NOT NULL
) STRICT;
