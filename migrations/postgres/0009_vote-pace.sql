ALTER TABLE "voters" ADD COLUMN "minute_pace" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "voters" ADD COLUMN "hour_pace" bigint DEFAULT 0 NOT NULL;