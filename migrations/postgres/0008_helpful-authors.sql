ALTER TABLE "helpfuls" ADD COLUMN "author_id" text NOT NULL;--> statement-breakpoint
CREATE INDEX "helpfuls_author" ON "helpfuls" USING btree ("author_id","person_id");