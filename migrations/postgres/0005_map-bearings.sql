CREATE TABLE "map_bearings" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"tally" bigint NOT NULL,
	"at" bigint NOT NULL,
	"bearings" jsonb NOT NULL
);
