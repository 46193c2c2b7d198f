CREATE TABLE "live_parts" (
	"thread_id" bigint NOT NULL,
	"part" text NOT NULL,
	"digest" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "live_parts_thread_id_part_pk" PRIMARY KEY("thread_id","part")
);
