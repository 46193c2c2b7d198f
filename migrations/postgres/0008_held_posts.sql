CREATE TABLE "fingerprints" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"high" bigint NOT NULL,
	"low" bigint NOT NULL,
	"band_0" bigint NOT NULL,
	"band_1" bigint NOT NULL,
	"band_2" bigint NOT NULL,
	"band_3" bigint NOT NULL,
	"band_4" bigint NOT NULL,
	"band_5" bigint NOT NULL,
	"band_6" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held" (
	"id" bigint PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"command" text NOT NULL,
	"input" jsonb NOT NULL,
	"thread_id" bigint,
	"number" bigint,
	"reasons" jsonb NOT NULL,
	"state" text NOT NULL,
	"at" bigint NOT NULL,
	"decided_by_id" text,
	"decided_at" bigint,
	"rule" bigint,
	"reason" text,
	"note" text NOT NULL,
	"post_thread_id" bigint,
	"post_number" bigint
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"person_id" text PRIMARY KEY NOT NULL,
	"days" bigint NOT NULL,
	"counted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stewards" (
	"person_id" text PRIMARY KEY NOT NULL,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "fingerprints_at" ON "fingerprints" USING btree ("at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_0" ON "fingerprints" USING btree ("band_0","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_1" ON "fingerprints" USING btree ("band_1","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_2" ON "fingerprints" USING btree ("band_2","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_3" ON "fingerprints" USING btree ("band_3","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_4" ON "fingerprints" USING btree ("band_4","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_5" ON "fingerprints" USING btree ("band_5","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_6" ON "fingerprints" USING btree ("band_6","at");--> statement-breakpoint
CREATE INDEX "held_waiting" ON "held" USING btree ("state","at","id");--> statement-breakpoint
CREATE INDEX "held_author" ON "held" USING btree ("author_id","state","id");--> statement-breakpoint
CREATE INDEX "held_decided" ON "held" USING btree ("state","decided_at");