CREATE TABLE "arrival_keys" (
	"day" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrivals" (
	"person_id" text NOT NULL,
	"network" text NOT NULL,
	CONSTRAINT "arrivals_network_person_id_pk" PRIMARY KEY("network","person_id")
);
--> statement-breakpoint
CREATE TABLE "watched" (
	"person_id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "watched_at" ON "watched" USING btree ("at");