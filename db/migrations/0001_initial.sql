CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_run" (
	"province" text NOT NULL,
	"name" text NOT NULL,
	"day" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"fault" text,
	CONSTRAINT "job_run_province_name_day_pk" PRIMARY KEY("province","name","day")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "agency_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"symbol" text NOT NULL,
	"place_name" text NOT NULL,
	"area" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text,
	"search_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"from_person_id" uuid NOT NULL,
	"to_person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"decision" text NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "directory" (
	"province" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"stamp" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"position" text,
	"locale" text DEFAULT 'vi' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"acts_for" uuid,
	"search_key" text NOT NULL,
	"version" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"agency_id" uuid,
	"enterprise_id" uuid,
	"body_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "place" (
	"province" text NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text,
	"search_key" text NOT NULL,
	CONSTRAINT "place_province_code_valid_from_pk" PRIMARY KEY("province","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "place_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"happened_on" date NOT NULL,
	"from_code" text NOT NULL,
	"from_valid_from" date NOT NULL,
	"to_code" text NOT NULL,
	"to_valid_from" date NOT NULL,
	"partial" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reorganisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"basis" jsonb NOT NULL,
	"verified" boolean NOT NULL,
	"from_ids" uuid[] NOT NULL,
	"to_ids" uuid[] NOT NULL,
	"to_names" text[] NOT NULL,
	"written" jsonb NOT NULL,
	"carried_out_at" timestamp with time zone NOT NULL,
	"carried_out_by" text NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "succession" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"basis" jsonb NOT NULL,
	"verified" boolean NOT NULL,
	"note" text,
	"duties" text[]
);
--> statement-breakpoint
CREATE TABLE "succession_party" (
	"succession_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "succession_party_succession_id_agency_id_side_pk" PRIMARY KEY("succession_id","agency_id","side")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"province" text NOT NULL,
	"number" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text,
	"person_name" text NOT NULL,
	"agency_id" text,
	"deputy_for" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"record_label" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"salt" text DEFAULT gen_random_uuid()::text,
	"content" text DEFAULT '' NOT NULL,
	"erased_by" bigint,
	"previous" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "history_province_number_pk" PRIMARY KEY("province","number")
);
--> statement-breakpoint
CREATE TABLE "award_assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"version" integer NOT NULL,
	"submitted_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "award_commendation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"person_id" text,
	"enterprise_id" uuid,
	"year" integer NOT NULL,
	"achievement" text NOT NULL,
	"level" text NOT NULL,
	"state" text NOT NULL,
	"opinion" text,
	"appraisal" text,
	"decision_number" text,
	"decision_date" date,
	"presented_on" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "award_declaration" (
	"entry_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"province" text NOT NULL,
	"tied" boolean NOT NULL,
	"words" text,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "award_declaration_entry_id_person_id_pk" PRIMARY KEY("entry_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "award_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"award_year" integer NOT NULL,
	"state" text NOT NULL,
	"entrant" text NOT NULL,
	"workers" integer,
	"founded_on" date,
	"on_market_since" date,
	"registered_on" date,
	"submitted_on" date,
	"preliminary_score" numeric(6, 2),
	"national_result" text,
	"consultation_letter" text,
	"consultation_due_on" date,
	"consultation_answer" text,
	"consultation_answered_on" date,
	"result" text NOT NULL,
	"decision_number" text,
	"decision_date" date,
	"ceremony_date" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "award_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"role" text NOT NULL,
	"dismissed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "award_paper" (
	"entry_id" uuid NOT NULL,
	"key" text NOT NULL,
	"province" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"said_by" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "award_paper_entry_id_key_pk" PRIMARY KEY("entry_id","key")
);
--> statement-breakpoint
CREATE TABLE "award_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"award_year" integer NOT NULL,
	"announced_on" date,
	"register_by" date,
	"dossier_by" date,
	"supplement_by" date,
	"assess_by" date,
	"propose_by" date,
	"council_number" text,
	"council_date" date,
	"proposal_number" text,
	"proposal_date" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "award_score" (
	"assessment_id" uuid NOT NULL,
	"item" text NOT NULL,
	"points" numeric(6, 2),
	"strengths" text NOT NULL,
	"improvements" text NOT NULL,
	CONSTRAINT "award_score_assessment_id_item_pk" PRIMARY KEY("assessment_id","item")
);
--> statement-breakpoint
CREATE TABLE "budget_allocation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"year" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"source" text NOT NULL,
	"agency_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_commitment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"allocation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"partner" text,
	"contract_number" text,
	"signed_on" date NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "budget_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"call_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"number" text,
	"date" date,
	"note" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_decision_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"source" text NOT NULL,
	"agency_id" uuid,
	"change" bigint NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "budget_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"number" text NOT NULL,
	"date" date NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"files" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_settlement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"note" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_settlement_line" (
	"settlement_id" uuid NOT NULL,
	"allocation_id" uuid NOT NULL,
	"carry" bigint NOT NULL,
	"explanation" text,
	CONSTRAINT "budget_settlement_line_settlement_id_allocation_id_pk" PRIMARY KEY("settlement_id","allocation_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"year" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"source" text NOT NULL,
	"allocation_id" uuid,
	"commitment_id" uuid,
	"decision_id" uuid,
	"move" text NOT NULL,
	"from_account" text NOT NULL,
	"to_account" text NOT NULL,
	"amount" bigint NOT NULL,
	"on_day" date NOT NULL,
	"document" text,
	"reason" text,
	"person_id" text,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_amount_positive" CHECK (amount > 0),
	CONSTRAINT "ledger_moves" CHECK (from_account <> to_account)
);
--> statement-breakpoint
CREATE TABLE "solution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"edition" text DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"family" text NOT NULL,
	"valid_from" date,
	"withdrawn_on" date,
	"replaced_by_id" uuid,
	"innovation" boolean DEFAULT false NOT NULL,
	"summary" text,
	"guide" text,
	"guide_en" text,
	"verified" boolean DEFAULT false NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "solution_milestone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"family" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"month" integer NOT NULL,
	"evidence" text,
	"evidence_en" text,
	"required" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"summary" text,
	"summary_en" text,
	"body" text NOT NULL,
	"body_en" text NOT NULL,
	"kind" text NOT NULL,
	"activity_id" uuid,
	"publish_on" date,
	"publish_time" text,
	"state" text NOT NULL,
	"authors" text[] NOT NULL,
	"live_version_id" uuid,
	"visible_from" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "article_picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"article_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"added_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"article_id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"summary" text,
	"summary_en" text,
	"body" text NOT NULL,
	"body_en" text NOT NULL,
	"reviewed_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "communication_reach" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"activity_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"outlet" text NOT NULL,
	"on_day" date NOT NULL,
	"audience" integer NOT NULL,
	"source" text,
	"address" text,
	"article_id" uuid
);
--> statement-breakpoint
CREATE TABLE "plan_share" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"shared_on" date NOT NULL,
	"manner" text NOT NULL,
	"items" text[] NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "plan_share_enterprise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"share_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conformity_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"symbol" text,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"plan_document" text,
	"due_on" date,
	"explanation" text,
	"wording" text,
	"comments_from" date,
	"comments_to" date,
	"appraisal" text,
	"appraised_on" date,
	"issue_document" text,
	"issued_on" date,
	"effective_on" date,
	"review_by" date,
	"review_result" text,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"clause" text,
	"words" text NOT NULL,
	"proposal" text,
	"author" text NOT NULL,
	"organisation" text,
	"email" text,
	"received_at" timestamp with time zone NOT NULL,
	"is_public" boolean NOT NULL,
	"outcome" text,
	"answer" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conformity_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"partners" text NOT NULL,
	"markets" text,
	"level" text NOT NULL,
	"document" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_calibration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"equipment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"done_on" date NOT NULL,
	"done_by" text NOT NULL,
	"certificate" text,
	"passed" boolean NOT NULL,
	"next_on" date,
	"cost" bigint DEFAULT 0 NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_capability" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"title" text NOT NULL,
	"aim" text NOT NULL,
	"standard" text,
	"decision" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_milestone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"capability_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"stage" text NOT NULL,
	"name" text NOT NULL,
	"due_on" date NOT NULL,
	"reached_on" date,
	"document" text,
	"cost" bigint DEFAULT 0 NOT NULL,
	"source_id" text,
	"source_label" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_equipment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"name" text NOT NULL,
	"serial" text NOT NULL,
	"model" text,
	"place" text,
	"cost" bigint DEFAULT 0 NOT NULL,
	"source_id" text,
	"source_label" text,
	"bought_on" date NOT NULL,
	"calibration_months" integer,
	"inspection_months" integer,
	"retired_on" date,
	"state" text NOT NULL,
	"note" text,
	"calibrated_on" date,
	"calibration_due_on" date,
	"inspected_on" date,
	"inspection_due_on" date,
	"unfit" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conformity_recognition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"recognised_by" text NOT NULL,
	"scheme" text,
	"standard" text,
	"decision" text,
	"basis" text,
	"issued" date NOT NULL,
	"expires" date,
	"status" text NOT NULL,
	"status_on" date,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_scope" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"body_id" uuid NOT NULL,
	"product_group" text NOT NULL,
	"parameter" text NOT NULL,
	"method" text NOT NULL,
	"range" text,
	"level" text NOT NULL,
	"recognition_id" uuid,
	"agreement_id" uuid,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "conformity_body" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"service" text NOT NULL,
	"products" text,
	"recognition" text,
	"number" text,
	"recognised_by" text,
	"scheme" text,
	"standard" text,
	"scope" text,
	"basis" text,
	"issued" date,
	"expires" date,
	"status" text DEFAULT 'valid' NOT NULL,
	"formed_on" date,
	"formed_decision" text,
	"national_on" date,
	"national_decision" text,
	"international_on" date,
	"international_decision" text
);
--> statement-breakpoint
CREATE TABLE "difficulty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"urgency" text NOT NULL,
	"task_id" uuid,
	"clause" text,
	"proposal" text,
	"state" text NOT NULL,
	"raised_on" date NOT NULL,
	"raised_by" text NOT NULL,
	"due_on" date
);
--> statement-breakpoint
CREATE TABLE "difficulty_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"difficulty_id" uuid NOT NULL,
	"said" text NOT NULL,
	"words" text NOT NULL,
	"document_number" text,
	"document_date" date,
	"agency_id" uuid,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise_apart" (
	"province" text NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_name" text NOT NULL,
	CONSTRAINT "enterprise_apart_one_id_other_id_pk" PRIMARY KEY("one_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text DEFAULT '' NOT NULL,
	"tax_code" text,
	"kind" text NOT NULL,
	"size" text DEFAULT 'none' NOT NULL,
	"size_year" integer,
	"stated_size" text DEFAULT 'none' NOT NULL,
	"vsic" text,
	"section" text,
	"industry" text,
	"product" text,
	"key_product" boolean DEFAULT false NOT NULL,
	"ocop" boolean DEFAULT false NOT NULL,
	"exports" boolean DEFAULT false NOT NULL,
	"start_up" boolean DEFAULT false NOT NULL,
	"place_code" text,
	"place_from" date,
	"commune" text,
	"district" text,
	"place_now" text,
	"commune_now" text,
	"address" text,
	"representative" text,
	"phone" text,
	"merged_into" uuid
);
--> statement-breakpoint
CREATE TABLE "enterprise_certificate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"solution_id" uuid,
	"scheme" text,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"scope" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"withdrawn_on" date
);
--> statement-breakpoint
CREATE TABLE "enterprise_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text,
	"moved" jsonb NOT NULL,
	"from_before" jsonb NOT NULL,
	"into_before" jsonb NOT NULL,
	"from_version" integer NOT NULL,
	"into_version" integer NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "enterprise_standard" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"published_on" date NOT NULL,
	"withdrawn_on" date,
	"products" text
);
--> statement-breakpoint
CREATE TABLE "enterprise_pair" (
	"province" text NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"likeness" text NOT NULL,
	"score" real NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "enterprise_pair_one_id_other_id_pk" PRIMARY KEY("one_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "enterprise_pair_drawing" (
	"province" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise_product" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"name" text NOT NULL,
	"standing" text NOT NULL,
	"ocop" text,
	"ocop_decision" text,
	"ocop_from" date,
	"ocop_to" date,
	"exported" boolean DEFAULT false NOT NULL,
	"markets" text,
	"barcode" text
);
--> statement-breakpoint
CREATE TABLE "enterprise_figure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"workers" integer,
	"revenue" bigint,
	"capital" bigint,
	"output" bigint,
	"inputs" bigint,
	"purchases" bigint,
	"wages" bigint,
	"fixed_assets" bigint,
	"depreciation" bigint,
	"production_taxes" bigint,
	"interest" bigint,
	"profit" bigint,
	"source" text NOT NULL,
	"stated_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "estimate_amount" (
	"item_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"source" text NOT NULL,
	"stage" text NOT NULL,
	"amount" bigint NOT NULL,
	"person_id" text,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "estimate_amount_item_id_source_stage_pk" PRIMARY KEY("item_id","source","stage")
);
--> statement-breakpoint
CREATE TABLE "estimate_call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"document" text,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"guidance" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "estimate_ceiling" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"call_id" uuid NOT NULL,
	"source" text,
	"for_agency_id" uuid,
	"amount" bigint NOT NULL,
	"strictness" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "estimate_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"call_id" uuid NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"task" text NOT NULL,
	"task_title" text NOT NULL,
	"content" text NOT NULL,
	"unit" text NOT NULL,
	"quantity" numeric(16, 4) NOT NULL,
	"unit_price" bigint NOT NULL,
	"authors" text[] NOT NULL,
	"added_reason" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "estimate_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"call_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" text NOT NULL,
	"norm_id" uuid,
	"need_id" uuid,
	"last_item_id" uuid,
	"unit" text NOT NULL,
	"quantity" numeric(16, 4) NOT NULL,
	"unit_price" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"note" text,
	"item_id" uuid
);
--> statement-breakpoint
CREATE TABLE "estimate_norm" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"most" bigint NOT NULL,
	"source" text NOT NULL,
	"clause" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "estimate_part" (
	"line_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"source" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "estimate_part_line_id_source_pk" PRIMARY KEY("line_id","source")
);
--> statement-breakpoint
CREATE TABLE "estimate_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"call_id" uuid NOT NULL,
	"title" text NOT NULL,
	"task" text NOT NULL,
	"task_title" text NOT NULL,
	"aim" text,
	"result" integer,
	"result_unit" text,
	"state" text NOT NULL,
	"authors" text[] NOT NULL,
	"submitted_by" text,
	"submitted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "estimate_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"call_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "estimate_stamp" (
	"call_id" uuid PRIMARY KEY NOT NULL,
	"stamp" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "estimate_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"label" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_name" text NOT NULL,
	"lines" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "innovation_call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"title" text NOT NULL,
	"year" integer NOT NULL,
	"programme_id" text,
	"programme_label" text,
	"subjects" text NOT NULL,
	"document" text,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"budget" bigint DEFAULT 0 NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "innovation_progress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"project_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"done" text,
	"percent" integer,
	"spent_state" bigint DEFAULT 0 NOT NULL,
	"spent_enterprise" bigint DEFAULT 0 NOT NULL,
	"spent_other" bigint DEFAULT 0 NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "innovation_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"call_id" uuid,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"aim" text NOT NULL,
	"partner" text,
	"programme_id" text,
	"programme_label" text,
	"support_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"cost_state" bigint DEFAULT 0 NOT NULL,
	"cost_enterprise" bigint DEFAULT 0 NOT NULL,
	"cost_other" bigint DEFAULT 0 NOT NULL,
	"decision_number" text,
	"decision_date" date,
	"contract_number" text,
	"contract_date" date,
	"acceptance_document" text,
	"acceptance_date" date,
	"result" text,
	"state" text NOT NULL,
	"note" text,
	"reviewer_agencies" uuid[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "innovation_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"project_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"reviewer_agency_id" uuid,
	"tied" boolean,
	"ties" text,
	"score" integer,
	"verdict" text,
	"opinion" text,
	"given_on" date,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "innovation_use" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"project_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"what" text NOT NULL,
	"used_from" date NOT NULL,
	"ended_on" date,
	"effect" text NOT NULL,
	"revenue" bigint DEFAULT 0 NOT NULL,
	"savings" bigint DEFAULT 0 NOT NULL,
	"document" text,
	"property_id" uuid
);
--> statement-breakpoint
CREATE TABLE "inspection_answer" (
	"province" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"question" text NOT NULL,
	"version" integer NOT NULL,
	"answer" text NOT NULL,
	"note" text,
	"person_name" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspection_answer_visit_id_question_pk" PRIMARY KEY("visit_id","question")
);
--> statement-breakpoint
CREATE TABLE "inspection_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"inspected_id" uuid,
	"enterprise_id" uuid,
	"agencies" uuid[] NOT NULL,
	"question" text,
	"clause" text,
	"content" text NOT NULL,
	"demand" text NOT NULL,
	"due_on" date NOT NULL,
	"remedy" text,
	"remedied_on" date,
	"escalation" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspection_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"person_id" text,
	"name" text NOT NULL,
	"position" text,
	"agency_id" uuid,
	"head" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspection_minutes" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"version" integer NOT NULL,
	"held_on" date NOT NULL,
	"begins" text NOT NULL,
	"ends" text NOT NULL,
	"place" text NOT NULL,
	"representative" text NOT NULL,
	"representative_position" text,
	"present" text,
	"progress" text,
	"conclusion" text NOT NULL,
	"opinion" text,
	"copies" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspection_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"task_id" uuid,
	"decision_number" text,
	"decision_date" date,
	"note" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspection_visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"inspected_id" uuid,
	"enterprise_id" uuid,
	"project_id" uuid,
	"about" text,
	"planned_on" date NOT NULL,
	"signed_on" date,
	"place" text,
	"content" text,
	"notice" text,
	"agencies" uuid[] NOT NULL,
	"state" text NOT NULL,
	"edition" text NOT NULL,
	"questions" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "integration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"name" text NOT NULL,
	"agency_id" uuid,
	"scopes" text[] NOT NULL,
	"decision" text NOT NULL,
	"address_note" text,
	"valid_to" date NOT NULL,
	"key_start" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "legal_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"issuer" text NOT NULL,
	"abstract" text,
	"topic" text NOT NULL,
	"also_topic" text,
	"issued_on" date NOT NULL,
	"effective_on" date,
	"expires_on" date,
	"stated" text,
	"address" text,
	"verified" boolean NOT NULL,
	"note" text,
	"state" text NOT NULL,
	"published_at" timestamp with time zone,
	"ended_on" date,
	"ended_by_id" uuid,
	"amended_on" date,
	"standing" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"document_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"other_id" uuid NOT NULL,
	"from_day" date,
	"clause" text
);
--> statement-breakpoint
CREATE TABLE "legal_notice" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"province" text NOT NULL,
	"document_id" uuid NOT NULL,
	"happened" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "legal_notice_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "legal_recheck" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"document_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"note" text NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"result" text NOT NULL,
	"finding" text NOT NULL,
	"proposal" text,
	"reviewed_on" date NOT NULL,
	"reviewer" text
);
--> statement-breakpoint
CREATE TABLE "legal_subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"email" text NOT NULL,
	"topics" text[] NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"told_up_to" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_text" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"words" text NOT NULL,
	"search_key" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"title" text NOT NULL,
	"need" text NOT NULL,
	"content" text,
	"funding" text,
	"year" integer NOT NULL,
	"review_id" uuid,
	"consultation" text,
	"submit_to" text,
	"submitted_on" date,
	"decided_on" date,
	"decision_number" text,
	"document_id" uuid,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "long_work" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"title_vi" text NOT NULL,
	"title_en" text NOT NULL,
	"input" jsonb NOT NULL,
	"given_name" text,
	"state" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer,
	"words_vi" text,
	"words_en" text,
	"scope" jsonb,
	"started_at" timestamp with time zone NOT NULL,
	"begun_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"cancel_asked_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"tries" integer NOT NULL,
	"runner" uuid,
	"alive_at" timestamp with time zone,
	"path" text,
	"file_name" text,
	"media_type" text,
	"size" bigint,
	"file_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"enterprise_id" uuid,
	"solution_id" uuid,
	"topic" text,
	"persons" integer,
	"quarter" text,
	"cost" bigint DEFAULT 0 NOT NULL,
	"counterpart" bigint DEFAULT 0 NOT NULL,
	"other_support" text,
	"reason" text,
	"state" text NOT NULL,
	"introduced_by_id" uuid,
	"introduced_on" date,
	"letter" text,
	"carried_from_id" uuid
);
--> statement-breakpoint
CREATE TABLE "outgoing_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"symbol" text NOT NULL,
	"document_date" date NOT NULL,
	"type_name" text NOT NULL,
	"abstract" text NOT NULL,
	"signer" text NOT NULL,
	"recipients" text NOT NULL,
	"archive" text NOT NULL,
	"copies" integer,
	"transferred_on" date,
	"received_by" text,
	"note" text,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_hold" (
	"province" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "personal_hold_province_kind_pk" PRIMARY KEY("province","kind")
);
--> statement-breakpoint
CREATE TABLE "personal_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"email" text NOT NULL,
	"good_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"email" text NOT NULL,
	"wish" text NOT NULL,
	"words" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"answer_by" date NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "plan_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"current" boolean NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tfp_assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"run_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"sources" text NOT NULL,
	"conclusions" text NOT NULL,
	"written_by" text NOT NULL,
	"submitted_by" text,
	"submitted_by_name" text,
	"submitted_at" timestamp with time zone,
	"returned_reason" text,
	"signed_by_name" text,
	"signed_at" timestamp with time zone,
	"number" text,
	"document_date" date,
	"document" jsonb
);
--> statement-breakpoint
CREATE TABLE "tfp_recommendation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"assessment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"row" text NOT NULL,
	"due_on" date NOT NULL,
	"task_id" uuid
);
--> statement-breakpoint
CREATE TABLE "tfp_choice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"run_id" uuid NOT NULL,
	"agency_id" uuid,
	"territory" text NOT NULL,
	"from_year" integer NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "economic_figure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"indicator" text NOT NULL,
	"from_year" integer NOT NULL,
	"year" integer NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	"base_year" integer,
	"territory" text NOT NULL,
	"vintage" text NOT NULL,
	"published_on" date NOT NULL,
	"source" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "tfp_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"title" text NOT NULL,
	"cells" jsonb NOT NULL,
	"input_hash" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"method_version" text NOT NULL,
	"outcome" text NOT NULL,
	"origin" jsonb,
	"made_by" text NOT NULL,
	"made_by_id" text,
	"made_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"territory" text NOT NULL,
	"column_name" text NOT NULL,
	"base_year" integer,
	"unit" text NOT NULL,
	"concept" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"ratio" numeric NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "series_point" (
	"series_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"province" text NOT NULL,
	"year" integer NOT NULL,
	"value" numeric NOT NULL,
	"vintage" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "series_point_series_id_number_year_pk" PRIMARY KEY("series_id","number","year")
);
--> statement-breakpoint
CREATE TABLE "series_version" (
	"series_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"province" text NOT NULL,
	"reason" text,
	"is_sample" boolean NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "series_version_series_id_number_pk" PRIMARY KEY("series_id","number")
);
--> statement-breakpoint
CREATE TABLE "property" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"application_number" text,
	"filed_on" date NOT NULL,
	"accepted_on" date,
	"accepted_document" text,
	"grant_number" text,
	"granted_on" date,
	"expires_on" date,
	"used_from" date,
	"used_document" text,
	"commercialised_on" date,
	"commercialised_document" text,
	"ended_on" date,
	"ended_reason" text,
	"protected_to" date,
	"renewals" integer DEFAULT 0 NOT NULL,
	"next_due_kind" text,
	"next_due_number" integer,
	"next_due_on" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "property_due" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"property_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"due_on" date NOT NULL,
	"amount" bigint,
	"paid_on" date,
	"document" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "publication_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"given_on" date NOT NULL,
	"document" text,
	"recorded_by" text NOT NULL,
	"state" text NOT NULL,
	"revoked_on" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "commune_boundaries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"file_name" text NOT NULL,
	"source" text NOT NULL,
	"communes" integer NOT NULL,
	"shapes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"kind" text NOT NULL,
	"record_id" text,
	"enterprise_id" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"body" text,
	"body_en" text,
	"shown" jsonb NOT NULL,
	"state" text NOT NULL,
	"published_on" date
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"document_date" date,
	"issuer" text,
	"sha256" text,
	"file_name" text,
	"media_type" text,
	"size" bigint,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"file_name" text NOT NULL,
	"person_id" text,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_batch_row" (
	"batch_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"created" boolean NOT NULL,
	"version" integer NOT NULL,
	"before" jsonb
);
--> statement-breakpoint
CREATE TABLE "consolidated_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"year_from" integer NOT NULL,
	"year_to" integer NOT NULL,
	"edition" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"as_of" date NOT NULL,
	"material" jsonb NOT NULL,
	"letterhead" jsonb NOT NULL,
	"reissue_reason" text,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"submitted_by_name" text,
	"returned_reason" text,
	"signed_at" timestamp with time zone,
	"signed_by" text,
	"signed_by_name" text,
	"issued_at" timestamp with time zone,
	"number" text,
	"document_date" date,
	"content" jsonb,
	"sha256" text,
	"files" jsonb
);
--> statement-breakpoint
CREATE TABLE "consolidated_section" (
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"section_id" text NOT NULL,
	"position" integer NOT NULL,
	"depth" integer NOT NULL,
	"heading" text NOT NULL,
	"required" boolean NOT NULL,
	"paragraphs" jsonb NOT NULL,
	"drawn" jsonb NOT NULL,
	"fresh" jsonb,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone,
	"saved_by" text,
	"saved_by_name" text,
	CONSTRAINT "consolidated_section_report_id_section_id_pk" PRIMARY KEY("report_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "enterprise_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"state" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"name" text NOT NULL,
	"tax_code" text,
	"kind" text NOT NULL,
	"note" text,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "sign_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"state" text NOT NULL,
	"tax_code" text NOT NULL,
	"enterprise_name" text NOT NULL,
	"person_name" text NOT NULL,
	"position" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"enterprise_id" uuid,
	"decision_reason" text,
	CONSTRAINT "sign_up_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "stated_figure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_id" text NOT NULL,
	"target_id" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"value" numeric NOT NULL,
	"counted" numeric NOT NULL,
	"counted_to" date NOT NULL,
	"basis" text NOT NULL,
	"reason" text NOT NULL,
	"stated_by" text NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"agency_name" text NOT NULL,
	"agency_short_name" text NOT NULL,
	"required" boolean NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submissions" integer DEFAULT 0 NOT NULL,
	"verdict" text,
	"first_sent_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"submitted_by_name" text,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"returned_reason" text,
	"last_step" text,
	"last_step_at" timestamp with time zone,
	"last_step_by_name" text
);
--> statement-breakpoint
CREATE TABLE "late_exception" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"approved_by" text,
	"approved_by_name" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"until_day" date NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "morning_mail" (
	"province" text NOT NULL,
	"person_id" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"notices" integer NOT NULL,
	CONSTRAINT "morning_mail_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL,
	"person_id" text,
	"agency_id" uuid,
	"role" text,
	"text_vi" text NOT NULL,
	"text_en" text NOT NULL,
	"path" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_reading" (
	"province" text NOT NULL,
	"notice_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_reading_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "report_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"year_from" integer NOT NULL,
	"year_to" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"form" jsonb NOT NULL,
	"window_from" date NOT NULL,
	"window_to" date,
	"internal_cut_off" date,
	"last_day" date NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"regime_from" date,
	"regime_to" date,
	"data_actual_to" date,
	"remind_ahead" integer[] NOT NULL,
	"escalate_after" integer[] NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_section" (
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"section_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"done" boolean NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	"saved_by_name" text NOT NULL,
	CONSTRAINT "report_section_report_id_section_id_pk" PRIMARY KEY("report_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "report_submission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person_id" text,
	"by_name" text NOT NULL,
	"verdict" text NOT NULL,
	"content" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"recalled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "selection_adjustment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"number" text NOT NULL,
	"date" date NOT NULL,
	"decision" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_appeal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"grounds" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"upheld" boolean,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "selection_ballot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"conflict" text NOT NULL,
	"conflict_note" text,
	"points" jsonb NOT NULL,
	"comment" text,
	"drafts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_candidate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"need_id" uuid,
	"solution_id" uuid,
	"agency_id" uuid,
	"reason" text,
	"asked" bigint NOT NULL,
	"wanted_on" date NOT NULL,
	"other_support" text,
	"added_at" timestamp with time zone NOT NULL,
	"rank" integer,
	"mean" numeric(6, 2),
	"lowest" numeric(6, 2),
	"highest" numeric(6, 2),
	"ballots" integer,
	"qualified" boolean DEFAULT false NOT NULL,
	"outcome" text DEFAULT 'reviewing' NOT NULL,
	"decided_outcome" text,
	"moved_reason" text,
	"dropped_on" date,
	"dropped_reason" text
);
--> statement-breakpoint
CREATE TABLE "selection_criterion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"guide" text,
	"weight" integer NOT NULL,
	"max_points" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid,
	"seat" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"excused_reason" text
);
--> statement-breakpoint
CREATE TABLE "selection_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"title" text NOT NULL,
	"year" integer NOT NULL,
	"family" text,
	"state" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"places" integer,
	"ceiling" bigint,
	"minimum" numeric(6, 2) NOT NULL,
	"council_number" text,
	"council_date" date,
	"decision_number" text,
	"decision_date" date,
	"appeals_until" date,
	"decision" jsonb
);
--> statement-breakpoint
CREATE TABLE "support_ceiling" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"amount" bigint DEFAULT 0 NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_cost" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"project_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"item" text NOT NULL,
	"words" text NOT NULL,
	"cost" bigint DEFAULT 0 NOT NULL,
	"eligible" bigint DEFAULT 0 NOT NULL,
	"other" bigint DEFAULT 0 NOT NULL,
	"other_source" text,
	"support" bigint DEFAULT 0 NOT NULL,
	"norm_id" uuid,
	"ratio" numeric(7, 4),
	"item_cap" bigint,
	"year_left" bigint,
	"budget_left" bigint,
	"budget_source" text,
	"bound_by" text NOT NULL,
	"rounding" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"project_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"due_on" date NOT NULL,
	"answered_on" date,
	"applied" boolean,
	"why_not" text,
	"productivity_before" bigint,
	"productivity_after" bigint,
	"defects_before" numeric(9, 4),
	"defects_after" numeric(9, 4),
	"on_time_before" numeric(9, 4),
	"on_time_after" numeric(9, 4),
	"cost_before" bigint,
	"cost_after" bigint,
	"revenue_before" bigint,
	"revenue_after" bigint,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "support_milestone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"project_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"solution_id" uuid,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"month" integer NOT NULL,
	"due_on" date,
	"proof" text,
	"proof_en" text,
	"required" boolean NOT NULL,
	"reached_on" date,
	"document" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "support_norm" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"item" text NOT NULL,
	"size" text,
	"ratio" numeric(7, 4) NOT NULL,
	"item_cap" bigint,
	"year_cap" bigint,
	"rounding" integer NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "support_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"code" text NOT NULL,
	"solution_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"need_id" uuid,
	"candidate_id" uuid,
	"aim" text,
	"planned_start" date,
	"planned_end" date,
	"started_on" date,
	"consultant" text,
	"contract_number" text,
	"contract_date" date,
	"certification_body" text,
	"standard" text,
	"certificate_number" text,
	"certificate_issued" date,
	"certificate_expires" date,
	"cost_state" bigint DEFAULT 0 NOT NULL,
	"cost_counterpart" bigint DEFAULT 0 NOT NULL,
	"cost_other" bigint DEFAULT 0 NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"other_source_reason" text,
	"decision_number" text,
	"decision_date" date,
	"acceptance_document" text,
	"acceptance_date" date,
	"liquidation_document" text,
	"liquidation_date" date,
	"withdrawn_on" date,
	"withdrawn_reason" text,
	"effect" text
);
--> statement-breakpoint
CREATE TABLE "survey_campaign" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"purpose" text,
	"questionnaire_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"mode" text NOT NULL,
	"of_kind" text,
	"of_size" text,
	"of_section" text,
	"of_place" text,
	"by_size" boolean NOT NULL,
	"by_sector" boolean NOT NULL,
	"by_place" boolean NOT NULL,
	"allocation" text NOT NULL,
	"sample_size" integer,
	"seed" text NOT NULL,
	"drawn_at" timestamp with time zone,
	"remind_every" integer,
	"fewest" integer NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "survey_campaign_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "survey_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"stratum_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"email" text,
	"last_letter_on" date,
	"letters" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"invitation_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_questionnaire" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"edition" integer NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"content" jsonb NOT NULL,
	"published_on" date,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"questionnaire_id" uuid NOT NULL,
	"invitation_id" uuid,
	"stratum_id" uuid,
	"enterprise_id" uuid,
	"respondent" text,
	"answers" jsonb NOT NULL,
	"score" numeric(5, 2),
	"by_section" jsonb NOT NULL,
	"level_name" jsonb,
	"received_on" date NOT NULL,
	"decision_reason" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_response_need" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"response_id" uuid NOT NULL,
	"question" text NOT NULL,
	"value" text NOT NULL,
	"need_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_stratum" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"size" text,
	"sector" text,
	"place" text,
	"population" integer NOT NULL,
	"sampled" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_nomination" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"offer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer,
	"body" text,
	"enterprise_id" uuid,
	"position" text,
	"grounds" text NOT NULL,
	"person_key" text NOT NULL,
	"state" text NOT NULL,
	"report" text,
	"report_due_on" date
);
--> statement-breakpoint
CREATE TABLE "training_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"title" text NOT NULL,
	"provider" text NOT NULL,
	"place" text,
	"language" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"nominate_by" date NOT NULL,
	"due_on" date NOT NULL,
	"seats" integer,
	"requirements" text,
	"address" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_attendance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"course_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer,
	"email" text,
	"phone" text,
	"body" text,
	"body_kind" text NOT NULL,
	"position" text,
	"person_kind" text NOT NULL,
	"enterprise_id" uuid,
	"result" text NOT NULL,
	"score" numeric(5, 2),
	"certificate_number" text,
	"person_key" text NOT NULL,
	"registration_id" uuid,
	"code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_certificate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer,
	"body" text NOT NULL,
	"body_kind" text NOT NULL,
	"enterprise_id" uuid,
	"scheme" text NOT NULL,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"issuer_key" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"state" text NOT NULL,
	"decided_on" date,
	"decision_reason" text,
	"person_key" text NOT NULL,
	"code" text NOT NULL,
	"attendance_id" uuid,
	"course_title" text,
	"course_from" date,
	"course_to" date,
	"course_hours" numeric(6, 2),
	"signer_position" text,
	"signer_name" text,
	"replaces_id" uuid,
	"first_issued_on" date
);
--> statement-breakpoint
CREATE TABLE "training_course" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"topics" text,
	"in_depth" boolean NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place" text,
	"provider" text,
	"audience" text,
	"task_id" text,
	"task_label" text,
	"cost" bigint,
	"cost_source_id" text,
	"cost_source_label" text,
	"decision" text,
	"needs" text,
	"state" text NOT NULL,
	"capacity" integer,
	"registration_closes_on" date
);
--> statement-breakpoint
CREATE TABLE "training_course_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"minimum_presence" integer NOT NULL,
	"test_required" boolean NOT NULL,
	"certifies" text NOT NULL,
	"scheme" text,
	"valid_months" integer,
	"evaluation_from" integer NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_evaluation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"course_id" uuid NOT NULL,
	"ticket_hash" text NOT NULL,
	"content" integer NOT NULL,
	"lecturer" integer NOT NULL,
	"organisation" integer NOT NULL,
	"usefulness" integer NOT NULL,
	"comment" text
);
--> statement-breakpoint
CREATE TABLE "training_presence" (
	"attendance_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"province" text NOT NULL,
	"seen_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "training_presence_attendance_id_session_id_pk" PRIMARY KEY("attendance_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "training_registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"course_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer,
	"email" text,
	"phone" text,
	"body" text,
	"body_kind" text NOT NULL,
	"position" text,
	"person_kind" text NOT NULL,
	"enterprise_id" uuid,
	"sender_id" uuid,
	"person_key" text NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"code" text NOT NULL,
	"confirmation_hash" text,
	"seat_letter_due" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"course_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"topic" text NOT NULL,
	"lecturer" text,
	"place" text,
	"hours" numeric(5, 2) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"task_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place" text,
	"participants" integer,
	"women" integer,
	"cost" bigint,
	"cost_source" text,
	"programme" text,
	"result" text,
	"lessons" text
);
--> statement-breakpoint
CREATE TABLE "work_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_id" uuid,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"on_day" date NOT NULL,
	"percent" integer,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"row" text NOT NULL,
	"instance" text NOT NULL,
	"group_id" text NOT NULL,
	"position" integer NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"title" jsonb NOT NULL,
	"coordinating" uuid[] NOT NULL,
	"due_on" date NOT NULL,
	"wanted" integer,
	"wanted_unit" jsonb,
	"state" text NOT NULL,
	"percent" integer NOT NULL,
	"assignment" jsonb,
	"origin" jsonb
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_duty" ADD CONSTRAINT "agency_duty_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_person_id_person_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_party" ADD CONSTRAINT "succession_party_succession_id_succession_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."succession"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_party" ADD CONSTRAINT "succession_party_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_assessment" ADD CONSTRAINT "award_assessment_entry_id_award_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."award_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_commendation" ADD CONSTRAINT "award_commendation_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_declaration" ADD CONSTRAINT "award_declaration_entry_id_award_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."award_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_entry" ADD CONSTRAINT "award_entry_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_member" ADD CONSTRAINT "award_member_round_id_award_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."award_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_paper" ADD CONSTRAINT "award_paper_entry_id_award_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."award_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_score" ADD CONSTRAINT "award_score_assessment_id_award_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."award_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_allocation" ADD CONSTRAINT "budget_allocation_item_id_estimate_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."estimate_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_commitment" ADD CONSTRAINT "budget_commitment_allocation_id_budget_allocation_id_fk" FOREIGN KEY ("allocation_id") REFERENCES "public"."budget_allocation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_decision" ADD CONSTRAINT "budget_decision_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_decision_line" ADD CONSTRAINT "budget_decision_line_decision_id_budget_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."budget_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_decision_line" ADD CONSTRAINT "budget_decision_line_item_id_estimate_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."estimate_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_settlement_line" ADD CONSTRAINT "budget_settlement_line_settlement_id_budget_settlement_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."budget_settlement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_settlement_line" ADD CONSTRAINT "budget_settlement_line_allocation_id_budget_allocation_id_fk" FOREIGN KEY ("allocation_id") REFERENCES "public"."budget_allocation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_item_id_estimate_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."estimate_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_allocation_id_budget_allocation_id_fk" FOREIGN KEY ("allocation_id") REFERENCES "public"."budget_allocation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_commitment_id_budget_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."budget_commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_decision_id_budget_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."budget_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_activity_id_work_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."work_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_picture" ADD CONSTRAINT "article_picture_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communication_reach" ADD CONSTRAINT "communication_reach_activity_id_work_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."work_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communication_reach" ADD CONSTRAINT "communication_reach_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_share_enterprise" ADD CONSTRAINT "plan_share_enterprise_share_id_plan_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."plan_share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_share_enterprise" ADD CONSTRAINT "plan_share_enterprise_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_comment" ADD CONSTRAINT "conformity_comment_draft_id_conformity_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."conformity_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_agreement" ADD CONSTRAINT "conformity_agreement_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_calibration" ADD CONSTRAINT "conformity_calibration_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_calibration" ADD CONSTRAINT "conformity_calibration_equipment_id_conformity_equipment_id_fk" FOREIGN KEY ("equipment_id") REFERENCES "public"."conformity_equipment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_capability" ADD CONSTRAINT "conformity_capability_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_milestone" ADD CONSTRAINT "conformity_milestone_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_milestone" ADD CONSTRAINT "conformity_milestone_capability_id_conformity_capability_id_fk" FOREIGN KEY ("capability_id") REFERENCES "public"."conformity_capability"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_equipment" ADD CONSTRAINT "conformity_equipment_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_recognition" ADD CONSTRAINT "conformity_recognition_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_scope" ADD CONSTRAINT "conformity_scope_body_id_conformity_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."conformity_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_scope" ADD CONSTRAINT "conformity_scope_recognition_id_conformity_recognition_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."conformity_recognition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_scope" ADD CONSTRAINT "conformity_scope_agreement_id_conformity_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."conformity_agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_body" ADD CONSTRAINT "conformity_body_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difficulty_step" ADD CONSTRAINT "difficulty_step_difficulty_id_difficulty_id_fk" FOREIGN KEY ("difficulty_id") REFERENCES "public"."difficulty"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_apart" ADD CONSTRAINT "enterprise_apart_one_id_enterprise_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_apart" ADD CONSTRAINT "enterprise_apart_other_id_enterprise_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_certificate" ADD CONSTRAINT "enterprise_certificate_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_certificate" ADD CONSTRAINT "enterprise_certificate_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_merge" ADD CONSTRAINT "enterprise_merge_from_id_enterprise_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_merge" ADD CONSTRAINT "enterprise_merge_into_id_enterprise_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_standard" ADD CONSTRAINT "enterprise_standard_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_pair" ADD CONSTRAINT "enterprise_pair_one_id_enterprise_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_pair" ADD CONSTRAINT "enterprise_pair_other_id_enterprise_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_product" ADD CONSTRAINT "enterprise_product_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_figure" ADD CONSTRAINT "enterprise_figure_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_amount" ADD CONSTRAINT "estimate_amount_item_id_estimate_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."estimate_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_amount" ADD CONSTRAINT "estimate_amount_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_ceiling" ADD CONSTRAINT "estimate_ceiling_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_item" ADD CONSTRAINT "estimate_item_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_line" ADD CONSTRAINT "estimate_line_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_line" ADD CONSTRAINT "estimate_line_proposal_id_estimate_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."estimate_proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_line" ADD CONSTRAINT "estimate_line_norm_id_estimate_norm_id_fk" FOREIGN KEY ("norm_id") REFERENCES "public"."estimate_norm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_line" ADD CONSTRAINT "estimate_line_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_line" ADD CONSTRAINT "estimate_line_last_item_id_estimate_item_id_fk" FOREIGN KEY ("last_item_id") REFERENCES "public"."estimate_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_line" ADD CONSTRAINT "estimate_line_item_id_estimate_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."estimate_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_part" ADD CONSTRAINT "estimate_part_line_id_estimate_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."estimate_line"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_part" ADD CONSTRAINT "estimate_part_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_proposal" ADD CONSTRAINT "estimate_proposal_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_question" ADD CONSTRAINT "estimate_question_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_question" ADD CONSTRAINT "estimate_question_item_id_estimate_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."estimate_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_stamp" ADD CONSTRAINT "estimate_stamp_call_id_estimate_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."estimate_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_progress" ADD CONSTRAINT "innovation_progress_project_id_innovation_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."innovation_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_progress" ADD CONSTRAINT "innovation_progress_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_project" ADD CONSTRAINT "innovation_project_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_project" ADD CONSTRAINT "innovation_project_call_id_innovation_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."innovation_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_project" ADD CONSTRAINT "innovation_project_support_id_support_project_id_fk" FOREIGN KEY ("support_id") REFERENCES "public"."support_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_review" ADD CONSTRAINT "innovation_review_project_id_innovation_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."innovation_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_use" ADD CONSTRAINT "innovation_use_project_id_innovation_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."innovation_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_use" ADD CONSTRAINT "innovation_use_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovation_use" ADD CONSTRAINT "innovation_use_property_id_property_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."property"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_answer" ADD CONSTRAINT "inspection_answer_visit_id_inspection_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."inspection_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_finding" ADD CONSTRAINT "inspection_finding_visit_id_inspection_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."inspection_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_member" ADD CONSTRAINT "inspection_member_visit_id_inspection_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."inspection_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_minutes" ADD CONSTRAINT "inspection_minutes_visit_id_inspection_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."inspection_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plan" ADD CONSTRAINT "inspection_plan_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_visit" ADD CONSTRAINT "inspection_visit_plan_id_inspection_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."inspection_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_visit" ADD CONSTRAINT "inspection_visit_inspected_id_enterprise_id_fk" FOREIGN KEY ("inspected_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_visit" ADD CONSTRAINT "inspection_visit_project_id_support_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."support_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_link" ADD CONSTRAINT "legal_link_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_link" ADD CONSTRAINT "legal_link_other_id_legal_document_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_notice" ADD CONSTRAINT "legal_notice_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_recheck" ADD CONSTRAINT "legal_recheck_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_review" ADD CONSTRAINT "legal_review_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_text" ADD CONSTRAINT "legal_text_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_proposal" ADD CONSTRAINT "policy_proposal_review_id_legal_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legal_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_proposal" ADD CONSTRAINT "policy_proposal_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_document" ADD CONSTRAINT "outgoing_document_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tfp_assessment" ADD CONSTRAINT "tfp_assessment_run_id_tfp_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."tfp_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tfp_recommendation" ADD CONSTRAINT "tfp_recommendation_assessment_id_tfp_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."tfp_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tfp_recommendation" ADD CONSTRAINT "tfp_recommendation_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tfp_choice" ADD CONSTRAINT "tfp_choice_run_id_tfp_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."tfp_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_link" ADD CONSTRAINT "series_link_from_id_series_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_link" ADD CONSTRAINT "series_link_to_id_series_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_point" ADD CONSTRAINT "series_point_of_version" FOREIGN KEY ("series_id","number") REFERENCES "public"."series_version"("series_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_version" ADD CONSTRAINT "series_version_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property" ADD CONSTRAINT "property_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_due" ADD CONSTRAINT "property_due_property_id_property_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."property"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_due" ADD CONSTRAINT "property_due_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_agreement" ADD CONSTRAINT "publication_agreement_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch_row" ADD CONSTRAINT "import_batch_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consolidated_report" ADD CONSTRAINT "consolidated_report_round_id_report_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."report_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consolidated_report" ADD CONSTRAINT "consolidated_report_plan_version_id_plan_version_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consolidated_section" ADD CONSTRAINT "consolidated_section_report_id_consolidated_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."consolidated_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_correction" ADD CONSTRAINT "enterprise_correction_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_report" ADD CONSTRAINT "agency_report_round_id_report_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."report_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_exception" ADD CONSTRAINT "late_exception_report_id_agency_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reading" ADD CONSTRAINT "notice_reading_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_round" ADD CONSTRAINT "report_round_plan_version_id_plan_version_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_agency_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_submission" ADD CONSTRAINT "report_submission_report_id_agency_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_adjustment" ADD CONSTRAINT "selection_adjustment_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_appeal" ADD CONSTRAINT "selection_appeal_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_appeal" ADD CONSTRAINT "selection_appeal_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_ballot" ADD CONSTRAINT "selection_ballot_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_ballot" ADD CONSTRAINT "selection_ballot_member_id_selection_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."selection_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_ballot" ADD CONSTRAINT "selection_ballot_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_criterion" ADD CONSTRAINT "selection_criterion_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_member" ADD CONSTRAINT "selection_member_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_member" ADD CONSTRAINT "selection_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_member" ADD CONSTRAINT "selection_member_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_round" ADD CONSTRAINT "selection_round_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_cost" ADD CONSTRAINT "support_cost_project_id_support_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."support_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_cost" ADD CONSTRAINT "support_cost_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_follow_up" ADD CONSTRAINT "support_follow_up_project_id_support_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."support_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_follow_up" ADD CONSTRAINT "support_follow_up_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_milestone" ADD CONSTRAINT "support_milestone_project_id_support_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."support_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_milestone" ADD CONSTRAINT "support_milestone_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_milestone" ADD CONSTRAINT "support_milestone_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_project" ADD CONSTRAINT "support_project_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_project" ADD CONSTRAINT "support_project_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_project" ADD CONSTRAINT "support_project_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_campaign" ADD CONSTRAINT "survey_campaign_questionnaire_id_survey_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."survey_questionnaire"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_campaign_id_survey_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."survey_campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_stratum_id_survey_stratum_id_fk" FOREIGN KEY ("stratum_id") REFERENCES "public"."survey_stratum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_link" ADD CONSTRAINT "survey_link_invitation_id_survey_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."survey_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_campaign_id_survey_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."survey_campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_questionnaire_id_survey_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."survey_questionnaire"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_invitation_id_survey_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."survey_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_stratum_id_survey_stratum_id_fk" FOREIGN KEY ("stratum_id") REFERENCES "public"."survey_stratum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response_need" ADD CONSTRAINT "survey_response_need_response_id_survey_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."survey_response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response_need" ADD CONSTRAINT "survey_response_need_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_stratum" ADD CONSTRAINT "survey_stratum_campaign_id_survey_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."survey_campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_nomination" ADD CONSTRAINT "training_nomination_offer_id_training_offer_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."training_offer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_nomination" ADD CONSTRAINT "training_nomination_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_course_id_training_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."training_course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_registration_id_training_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."training_registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_certificate" ADD CONSTRAINT "training_certificate_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_certificate" ADD CONSTRAINT "training_certificate_attendance_id_training_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."training_attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_evaluation" ADD CONSTRAINT "training_evaluation_course_id_training_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."training_course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_presence" ADD CONSTRAINT "training_presence_attendance_id_training_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."training_attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_presence" ADD CONSTRAINT "training_presence_session_id_training_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_registration" ADD CONSTRAINT "training_registration_course_id_training_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."training_course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_registration" ADD CONSTRAINT "training_registration_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_course_id_training_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."training_course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_activity" ADD CONSTRAINT "work_activity_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_note" ADD CONSTRAINT "work_note_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_task" ADD CONSTRAINT "work_task_plan_version_id_plan_version_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agency_province_key_index" ON "agency" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "agency_duty_agency_id_index" ON "agency_duty" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_version_agency_id_valid_from_index" ON "agency_version" USING btree ("agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "agency_version_parent_id_index" ON "agency_version" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "delegation_to_person_id_index" ON "delegation" USING btree ("to_person_id");--> statement-breakpoint
CREATE INDEX "delegation_province_index" ON "delegation" USING btree ("province");--> statement-breakpoint
CREATE INDEX "person_province_index" ON "person" USING btree ("province");--> statement-breakpoint
CREATE INDEX "person_role_person_id_index" ON "person_role" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_role_agency_id_index" ON "person_role" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "person_role_enterprise_id_index" ON "person_role" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_role_person_id_enterprise_id_index" ON "person_role" USING btree ("person_id","enterprise_id") WHERE valid_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_role_person_id_body_id_index" ON "person_role" USING btree ("person_id","body_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "place_province_level_index" ON "place" USING btree ("province","level");--> statement-breakpoint
CREATE INDEX "place_change_province_from_code_index" ON "place_change" USING btree ("province","from_code");--> statement-breakpoint
CREATE INDEX "place_change_province_to_code_index" ON "place_change" USING btree ("province","to_code");--> statement-breakpoint
CREATE INDEX "reorganisation_province_carried_out_at_index" ON "reorganisation" USING btree ("province","carried_out_at");--> statement-breakpoint
CREATE UNIQUE INDEX "succession_province_key_index" ON "succession" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "succession_province_happened_on_index" ON "succession" USING btree ("province","happened_on");--> statement-breakpoint
CREATE INDEX "succession_party_agency_id_index" ON "succession_party" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "history_province_subject_record_id_number_index" ON "history" USING btree ("province","subject","record_id","number");--> statement-breakpoint
CREATE INDEX "history_province_subject_number_index" ON "history" USING btree ("province","subject","number");--> statement-breakpoint
CREATE INDEX "history_province_at_index" ON "history" USING btree ("province","at");--> statement-breakpoint
CREATE INDEX "history_province_person_id_at_index" ON "history" USING btree ("province","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "award_assessment_entry_id_stage_person_id_index" ON "award_assessment" USING btree ("entry_id","stage","person_id");--> statement-breakpoint
CREATE INDEX "award_assessment_province_person_id_stage_index" ON "award_assessment" USING btree ("province","person_id","stage");--> statement-breakpoint
CREATE INDEX "award_commendation_province_year_state_index" ON "award_commendation" USING btree ("province","year","state");--> statement-breakpoint
CREATE INDEX "award_commendation_province_agency_id_index" ON "award_commendation" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "award_commendation_search_key_index" ON "award_commendation" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "award_entry_province_enterprise_id_award_year_index" ON "award_entry" USING btree ("province","enterprise_id","award_year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "award_entry_province_award_year_result_index" ON "award_entry" USING btree ("province","award_year","result");--> statement-breakpoint
CREATE INDEX "award_entry_province_state_index" ON "award_entry" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "award_entry_province_agency_id_index" ON "award_entry" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "award_entry_search_key_index" ON "award_entry" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "award_member_round_id_person_id_index" ON "award_member" USING btree ("round_id","person_id") WHERE dismissed_at is null;--> statement-breakpoint
CREATE INDEX "award_member_province_person_id_index" ON "award_member" USING btree ("province","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "award_round_province_award_year_index" ON "award_round" USING btree ("province","award_year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "award_round_province_agency_id_index" ON "award_round" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "award_round_search_key_index" ON "award_round" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "budget_allocation_year_item_id_source_agency_id_index" ON "budget_allocation" USING btree ("year","item_id","source","agency_id");--> statement-breakpoint
CREATE INDEX "budget_allocation_province_agency_id_year_index" ON "budget_allocation" USING btree ("province","agency_id","year");--> statement-breakpoint
CREATE INDEX "budget_commitment_allocation_id_index" ON "budget_commitment" USING btree ("allocation_id");--> statement-breakpoint
CREATE INDEX "budget_commitment_province_agency_id_index" ON "budget_commitment" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "budget_commitment_search_key_index" ON "budget_commitment" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "budget_decision_province_year_state_index" ON "budget_decision" USING btree ("province","year","state");--> statement-breakpoint
CREATE INDEX "budget_decision_search_key_index" ON "budget_decision" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "budget_decision_line_once" ON "budget_decision_line" USING btree ("decision_id","item_id","source",coalesce(agency_id::text, ''));--> statement-breakpoint
CREATE INDEX "budget_decision_line_item_id_index" ON "budget_decision_line" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "budget_paper_kind_record_id_edition_index" ON "budget_paper" USING btree ("kind","record_id","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "budget_settlement_province_year_agency_id_index" ON "budget_settlement" USING btree ("province","year","agency_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "budget_settlement_search_key_index" ON "budget_settlement" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "ledger_entry_item_id_source_year_index" ON "ledger_entry" USING btree ("item_id","source","year");--> statement-breakpoint
CREATE INDEX "ledger_entry_province_year_index" ON "ledger_entry" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "ledger_entry_allocation_id_index" ON "ledger_entry" USING btree ("allocation_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_commitment_id_index" ON "ledger_entry" USING btree ("commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "solution_province_code_edition_index" ON "solution" USING btree ("province","code","edition") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "solution_province_family_index" ON "solution" USING btree ("province","family");--> statement-breakpoint
CREATE INDEX "solution_search_key_index" ON "solution" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "solution_milestone_province_family_position_index" ON "solution_milestone" USING btree ("province","family","position") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "solution_milestone_search_key_index" ON "solution_milestone" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "article_province_visible_from_index" ON "article" USING btree ("province","visible_from" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "article_activity_id_index" ON "article" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "article_agency_id_index" ON "article" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "article_search_key_index" ON "article" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "article_picture_article_id_index" ON "article_picture" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "article_version_article_id_at_index" ON "article_version" USING btree ("article_id","at");--> statement-breakpoint
CREATE INDEX "communication_reach_activity_id_index" ON "communication_reach" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "communication_reach_article_id_index" ON "communication_reach" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "communication_reach_search_key_index" ON "communication_reach" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "plan_share_province_shared_on_index" ON "plan_share" USING btree ("province","shared_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plan_share_agency_id_index" ON "plan_share" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "plan_share_search_key_index" ON "plan_share" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "plan_share_enterprise_share_id_index" ON "plan_share_enterprise" USING btree ("share_id");--> statement-breakpoint
CREATE INDEX "plan_share_enterprise_enterprise_id_index" ON "plan_share_enterprise" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_draft_province_title_index" ON "conformity_draft" USING btree ("province","title") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_draft_province_state_comments_to_index" ON "conformity_draft" USING btree ("province","state","comments_to");--> statement-breakpoint
CREATE INDEX "conformity_draft_search_key_index" ON "conformity_draft" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "conformity_comment_draft_id_received_at_index" ON "conformity_comment" USING btree ("draft_id","received_at");--> statement-breakpoint
CREATE INDEX "conformity_comment_province_state_index" ON "conformity_comment" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "conformity_comment_search_key_index" ON "conformity_comment" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_agreement_body_id_name_index" ON "conformity_agreement" USING btree ("body_id","name") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_agreement_province_valid_to_index" ON "conformity_agreement" USING btree ("province","valid_to");--> statement-breakpoint
CREATE INDEX "conformity_agreement_search_key_index" ON "conformity_agreement" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_calibration_equipment_id_kind_done_on_index" ON "conformity_calibration" USING btree ("equipment_id","kind","done_on") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_calibration_province_done_on_index" ON "conformity_calibration" USING btree ("province","done_on");--> statement-breakpoint
CREATE INDEX "conformity_calibration_search_key_index" ON "conformity_calibration" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_capability_body_id_title_index" ON "conformity_capability" USING btree ("body_id","title") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_capability_province_state_index" ON "conformity_capability" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "conformity_capability_search_key_index" ON "conformity_capability" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_milestone_capability_id_position_index" ON "conformity_milestone" USING btree ("capability_id","position") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_milestone_province_due_on_index" ON "conformity_milestone" USING btree ("province","due_on") WHERE reached_on is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_milestone_search_key_index" ON "conformity_milestone" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_equipment_body_id_serial_index" ON "conformity_equipment" USING btree ("body_id","serial") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_equipment_province_calibration_due_on_index" ON "conformity_equipment" USING btree ("province","calibration_due_on") WHERE retired_on is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_equipment_province_inspection_due_on_index" ON "conformity_equipment" USING btree ("province","inspection_due_on") WHERE retired_on is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_equipment_search_key_index" ON "conformity_equipment" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_recognition_body_id_number_index" ON "conformity_recognition" USING btree ("body_id","number") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_recognition_province_expires_index" ON "conformity_recognition" USING btree ("province","expires");--> statement-breakpoint
CREATE INDEX "conformity_recognition_search_key_index" ON "conformity_recognition" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_scope_body_id_product_group_parameter_method_index" ON "conformity_scope" USING btree ("body_id","product_group","parameter","method") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_scope_province_level_index" ON "conformity_scope" USING btree ("province","level");--> statement-breakpoint
CREATE INDEX "conformity_scope_recognition_id_index" ON "conformity_scope" USING btree ("recognition_id");--> statement-breakpoint
CREATE INDEX "conformity_scope_agreement_id_index" ON "conformity_scope" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "conformity_scope_search_key_index" ON "conformity_scope" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_body_province_name_index" ON "conformity_body" USING btree ("province","name") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_body_province_expires_index" ON "conformity_body" USING btree ("province","expires");--> statement-breakpoint
CREATE INDEX "conformity_body_search_key_index" ON "conformity_body" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "difficulty_province_raised_on_index" ON "difficulty" USING btree ("province","raised_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "difficulty_province_state_due_on_index" ON "difficulty" USING btree ("province","state","due_on");--> statement-breakpoint
CREATE INDEX "difficulty_agency_id_index" ON "difficulty" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "difficulty_task_id_index" ON "difficulty" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "difficulty_search_key_index" ON "difficulty" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "difficulty_step_difficulty_id_at_index" ON "difficulty_step" USING btree ("difficulty_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_province_tax_code_index" ON "enterprise" USING btree ("province","tax_code") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_by_name" ON "enterprise" USING btree ("province","name" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_by_tax_code" ON "enterprise" USING btree ("province","tax_code" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_by_commune" ON "enterprise" USING btree ("province","commune" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_of_kind" ON "enterprise" USING btree ("province","kind","name" collate vietnamese,"id","size") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_of_size" ON "enterprise" USING btree ("province","size","name" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_of_section" ON "enterprise" USING btree ("province","section","name" collate vietnamese,"id","kind") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_of_place" ON "enterprise" USING btree ("province","place_now","name" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_province_name_key_index" ON "enterprise" USING btree ("province","name_key") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_province_updated_at_id_index" ON "enterprise" USING btree ("province","updated_at","id");--> statement-breakpoint
CREATE INDEX "enterprise_tax_root_index" ON "enterprise" USING btree ("province",left("tax_code", 10));--> statement-breakpoint
CREATE INDEX "enterprise_search_key_index" ON "enterprise" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "enterprise_name_key_index" ON "enterprise" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "enterprise_certificate_enterprise_id_index" ON "enterprise_certificate" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_certificate_province_valid_to_index" ON "enterprise_certificate" USING btree ("province","valid_to");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_certificate_province_number_issuer_index" ON "enterprise_certificate" USING btree ("province","number","issuer") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_certificate_search_key_index" ON "enterprise_certificate" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "enterprise_merge_province_at_index" ON "enterprise_merge" USING btree ("province","at");--> statement-breakpoint
CREATE INDEX "enterprise_merge_from_id_index" ON "enterprise_merge" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "enterprise_merge_into_id_index" ON "enterprise_merge" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "enterprise_standard_enterprise_id_index" ON "enterprise_standard" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_standard_province_enterprise_id_number_index" ON "enterprise_standard" USING btree ("province","enterprise_id","number") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_standard_search_key_index" ON "enterprise_standard" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "enterprise_pair_province_score_index" ON "enterprise_pair" USING btree ("province","score");--> statement-breakpoint
CREATE INDEX "enterprise_pair_other_id_index" ON "enterprise_pair" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "enterprise_product_enterprise_id_index" ON "enterprise_product" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_product_province_ocop_to_index" ON "enterprise_product" USING btree ("province","ocop_to");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_product_province_barcode_index" ON "enterprise_product" USING btree ("province","barcode") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_product_search_key_index" ON "enterprise_product" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_figure_enterprise_id_year_index" ON "enterprise_figure" USING btree ("enterprise_id","year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_figure_province_year_index" ON "enterprise_figure" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "enterprise_figure_search_key_index" ON "enterprise_figure" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "estimate_amount_call_id_stage_index" ON "estimate_amount" USING btree ("call_id","stage");--> statement-breakpoint
CREATE UNIQUE INDEX "estimate_call_province_year_index" ON "estimate_call" USING btree ("province","year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "estimate_call_search_key_index" ON "estimate_call" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "estimate_ceiling_once" ON "estimate_ceiling" USING btree ("call_id",coalesce(source, ''),coalesce(for_agency_id::text, '')) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "estimate_ceiling_search_key_index" ON "estimate_ceiling" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "estimate_item_province_call_id_task_agency_id_id_index" ON "estimate_item" USING btree ("province","call_id","task","agency_id","id");--> statement-breakpoint
CREATE INDEX "estimate_item_province_agency_id_index" ON "estimate_item" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "estimate_line_proposal_id_position_index" ON "estimate_line" USING btree ("proposal_id","position");--> statement-breakpoint
CREATE INDEX "estimate_line_item_id_index" ON "estimate_line" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "estimate_line_call_id_index" ON "estimate_line" USING btree ("call_id") WHERE item_id is null;--> statement-breakpoint
CREATE INDEX "estimate_line_need_id_index" ON "estimate_line" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "estimate_norm_province_code_valid_from_index" ON "estimate_norm" USING btree ("province","code","valid_from");--> statement-breakpoint
CREATE INDEX "estimate_norm_search_key_index" ON "estimate_norm" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "estimate_part_call_id_index" ON "estimate_part" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "estimate_proposal_call_id_state_index" ON "estimate_proposal" USING btree ("call_id","state");--> statement-breakpoint
CREATE INDEX "estimate_proposal_province_agency_id_index" ON "estimate_proposal" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "estimate_proposal_search_key_index" ON "estimate_proposal" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "estimate_question_item_id_index" ON "estimate_question" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "estimate_question_call_id_index" ON "estimate_question" USING btree ("call_id") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "estimate_version_subject_record_id_number_index" ON "estimate_version" USING btree ("subject","record_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "innovation_call_province_year_title_index" ON "innovation_call" USING btree ("province","year","title") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "innovation_call_search_key_index" ON "innovation_call" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "innovation_progress_project_id_due_on_index" ON "innovation_progress" USING btree ("project_id","due_on") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "innovation_progress_province_due_on_index" ON "innovation_progress" USING btree ("province","due_on");--> statement-breakpoint
CREATE INDEX "innovation_progress_search_key_index" ON "innovation_progress" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "innovation_project_enterprise_id_year_title_index" ON "innovation_project" USING btree ("enterprise_id","year","title") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "innovation_project_province_state_index" ON "innovation_project" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "innovation_project_province_agency_id_index" ON "innovation_project" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "innovation_project_call_id_index" ON "innovation_project" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "innovation_project_search_key_index" ON "innovation_project" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "innovation_review_project_id_person_id_index" ON "innovation_review" USING btree ("project_id","person_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "innovation_review_province_person_id_state_index" ON "innovation_review" USING btree ("province","person_id","state");--> statement-breakpoint
CREATE INDEX "innovation_review_search_key_index" ON "innovation_review" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "innovation_use_project_id_enterprise_id_what_index" ON "innovation_use" USING btree ("project_id","enterprise_id","what") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "innovation_use_province_enterprise_id_index" ON "innovation_use" USING btree ("province","enterprise_id");--> statement-breakpoint
CREATE INDEX "innovation_use_property_id_index" ON "innovation_use" USING btree ("property_id");--> statement-breakpoint
CREATE INDEX "innovation_use_search_key_index" ON "innovation_use" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "inspection_finding_visit_id_index" ON "inspection_finding" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "inspection_finding_province_state_due_on_index" ON "inspection_finding" USING btree ("province","state","due_on");--> statement-breakpoint
CREATE INDEX "inspection_finding_agency_id_index" ON "inspection_finding" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "inspection_finding_enterprise_id_index" ON "inspection_finding" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "inspection_finding_agencies_index" ON "inspection_finding" USING gin ("agencies");--> statement-breakpoint
CREATE INDEX "inspection_finding_search_key_index" ON "inspection_finding" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_member_visit_id_place_index" ON "inspection_member" USING btree ("visit_id","place");--> statement-breakpoint
CREATE INDEX "inspection_member_person_id_index" ON "inspection_member" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_plan_province_year_index" ON "inspection_plan" USING btree ("province","year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "inspection_plan_search_key_index" ON "inspection_plan" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "inspection_visit_province_planned_on_index" ON "inspection_visit" USING btree ("province","planned_on");--> statement-breakpoint
CREATE INDEX "inspection_visit_plan_id_index" ON "inspection_visit" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "inspection_visit_agency_id_index" ON "inspection_visit" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "inspection_visit_inspected_id_index" ON "inspection_visit" USING btree ("inspected_id");--> statement-breakpoint
CREATE INDEX "inspection_visit_enterprise_id_index" ON "inspection_visit" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "inspection_visit_agencies_index" ON "inspection_visit" USING gin ("agencies");--> statement-breakpoint
CREATE INDEX "inspection_visit_search_key_index" ON "inspection_visit" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "integration_key_hash_index" ON "integration" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "integration_province_name_index" ON "integration" USING btree ("province","name") WHERE "integration"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "integration_province_created_at_index" ON "integration" USING btree ("province","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_document_province_number_issued_on_index" ON "legal_document" USING btree ("province","number","issued_on") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "legal_document_province_issued_on_index" ON "legal_document" USING btree ("province","issued_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "legal_document_province_standing_index" ON "legal_document" USING btree ("province","standing");--> statement-breakpoint
CREATE INDEX "legal_document_search_key_index" ON "legal_document" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "legal_link_document_id_relation_other_id_index" ON "legal_link" USING btree ("document_id","relation","other_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "legal_link_other_id_index" ON "legal_link" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "legal_link_search_key_index" ON "legal_link" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "legal_notice_province_at_index" ON "legal_notice" USING btree ("province","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "legal_notice_document_id_index" ON "legal_notice" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_recheck_document_id_subject_record_id_index" ON "legal_recheck" USING btree ("document_id","subject","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_review_province_year_document_id_agency_id_index" ON "legal_review" USING btree ("province","year","document_id","agency_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "legal_review_document_id_index" ON "legal_review" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "legal_review_search_key_index" ON "legal_review" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "legal_subscription_province_email_index" ON "legal_subscription" USING btree ("province","email");--> statement-breakpoint
CREATE INDEX "legal_text_search_key_index" ON "legal_text" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "policy_proposal_province_year_index" ON "policy_proposal" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "policy_proposal_agency_id_index" ON "policy_proposal" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "policy_proposal_document_id_index" ON "policy_proposal" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "policy_proposal_review_id_index" ON "policy_proposal" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "policy_proposal_search_key_index" ON "policy_proposal" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "long_work_province_person_id_started_at_index" ON "long_work" USING btree ("province","person_id","started_at");--> statement-breakpoint
CREATE INDEX "long_work_state_started_at_index" ON "long_work" USING btree ("state","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "need_province_year_enterprise_id_solution_id_index" ON "need" USING btree ("province","year","enterprise_id","solution_id") WHERE removed_at is null and state not in ('withdrawn', 'declined') and solution_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "need_carried_from_id_index" ON "need" USING btree ("carried_from_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "need_province_year_state_index" ON "need" USING btree ("province","year","state");--> statement-breakpoint
CREATE INDEX "need_province_agency_id_index" ON "need" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "need_enterprise_id_index" ON "need" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "need_solution_id_index" ON "need" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "need_search_key_index" ON "need" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_document_agency_id_year_ordinal_index" ON "outgoing_document" USING btree ("agency_id","year","ordinal");--> statement-breakpoint
CREATE INDEX "outgoing_document_province_year_index" ON "outgoing_document" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "outgoing_document_subject_record_id_index" ON "outgoing_document" USING btree ("subject","record_id");--> statement-breakpoint
CREATE INDEX "personal_link_province_good_until_index" ON "personal_link" USING btree ("province","good_until");--> statement-breakpoint
CREATE INDEX "personal_request_province_received_at_index" ON "personal_request" USING btree ("province","received_at");--> statement-breakpoint
CREATE INDEX "personal_request_province_answer_by_index" ON "personal_request" USING btree ("province","answer_by") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_version_province_plan_id_version_index" ON "plan_version" USING btree ("province","plan_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "tfp_assessment_run_id_index" ON "tfp_assessment" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "tfp_assessment_province_index" ON "tfp_assessment" USING btree ("province");--> statement-breakpoint
CREATE INDEX "tfp_recommendation_assessment_id_position_index" ON "tfp_recommendation" USING btree ("assessment_id","position");--> statement-breakpoint
CREATE INDEX "tfp_recommendation_task_id_index" ON "tfp_recommendation" USING btree ("task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tfp_choice_once" ON "tfp_choice" USING btree ("province","territory","from_year") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "tfp_choice_run_id_index" ON "tfp_choice" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "economic_figure_once" ON "economic_figure" USING btree ("province","indicator","territory",coalesce(base_year, 0),"from_year","year","vintage","published_on") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "economic_figure_province_year_index" ON "economic_figure" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "economic_figure_search_key_index" ON "economic_figure" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tfp_run_province_made_at_index" ON "tfp_run" USING btree ("province","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "series_once" ON "series" USING btree ("province","territory","column_name","concept");--> statement-breakpoint
CREATE UNIQUE INDEX "series_link_once" ON "series_link" USING btree ("from_id","to_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "series_link_province_made_at_index" ON "series_link" USING btree ("province","made_at");--> statement-breakpoint
CREATE INDEX "series_link_to_id_index" ON "series_link" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "property_province_enterprise_id_index" ON "property" USING btree ("province","enterprise_id");--> statement-breakpoint
CREATE INDEX "property_province_filed_on_index" ON "property" USING btree ("province","filed_on");--> statement-breakpoint
CREATE INDEX "property_province_next_due_on_index" ON "property" USING btree ("province","next_due_on");--> statement-breakpoint
CREATE INDEX "property_province_protected_to_index" ON "property" USING btree ("province","protected_to");--> statement-breakpoint
CREATE INDEX "property_search_key_index" ON "property" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "property_due_property_id_kind_number_index" ON "property_due" USING btree ("property_id","kind","number") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "property_due_province_enterprise_id_index" ON "property_due" USING btree ("province","enterprise_id");--> statement-breakpoint
CREATE INDEX "property_due_province_due_on_index" ON "property_due" USING btree ("province","due_on") WHERE paid_on is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "property_due_search_key_index" ON "property_due" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "publication_agreement_enterprise_id_index" ON "publication_agreement" USING btree ("enterprise_id") WHERE state = 'given' and removed_at is null;--> statement-breakpoint
CREATE INDEX "publication_agreement_province_state_index" ON "publication_agreement" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "publication_agreement_search_key_index" ON "publication_agreement" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "commune_boundaries_province_index" ON "commune_boundaries" USING btree ("province");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_province_kind_slug_index" ON "publication" USING btree ("province","kind","slug") WHERE state = 'published' and removed_at is null;--> statement-breakpoint
CREATE INDEX "publication_province_kind_state_index" ON "publication" USING btree ("province","kind","state");--> statement-breakpoint
CREATE INDEX "publication_province_kind_record_id_index" ON "publication" USING btree ("province","kind","record_id");--> statement-breakpoint
CREATE INDEX "publication_enterprise_id_index" ON "publication" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "publication_search_key_index" ON "publication" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "evidence_province_subject_record_id_index" ON "evidence" USING btree ("province","subject","record_id");--> statement-breakpoint
CREATE INDEX "import_batch_province_subject_at_index" ON "import_batch" USING btree ("province","subject","at");--> statement-breakpoint
CREATE INDEX "import_batch_row_batch_id_index" ON "import_batch_row" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consolidated_report_round_id_edition_index" ON "consolidated_report" USING btree ("round_id","edition");--> statement-breakpoint
CREATE INDEX "consolidated_report_province_year_to_index" ON "consolidated_report" USING btree ("province","year_to");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_correction_enterprise_id_index" ON "enterprise_correction" USING btree ("enterprise_id") WHERE state = 'waiting' and removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_correction_province_state_index" ON "enterprise_correction" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "enterprise_correction_search_key_index" ON "enterprise_correction" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sign_up_province_state_since_index" ON "sign_up" USING btree ("province","state","since");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_up_province_tax_code_email_index" ON "sign_up" USING btree ("province","tax_code","email") WHERE state in ('unproven', 'waiting');--> statement-breakpoint
CREATE INDEX "sign_up_search_key_index" ON "sign_up" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "stated_figure_province_plan_id_target_id_year_kind_index" ON "stated_figure" USING btree ("province","plan_id","target_id","year","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_report_round_id_agency_id_index" ON "agency_report" USING btree ("round_id","agency_id");--> statement-breakpoint
CREATE INDEX "agency_report_province_agency_id_index" ON "agency_report" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "agency_report_province_state_index" ON "agency_report" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "late_exception_report_id_expires_at_index" ON "late_exception" USING btree ("report_id","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_province_key_index" ON "notice" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "notice_province_agency_id_created_at_index" ON "notice" USING btree ("province","agency_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_province_person_id_created_at_index" ON "notice" USING btree ("province","person_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_reading_person_id_index" ON "notice_reading" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_round_province_plan_id_kind_year_from_year_to_index" ON "report_round" USING btree ("province","plan_id","kind","year_from","year_to") WHERE kind <> 'ad-hoc';--> statement-breakpoint
CREATE INDEX "report_round_province_year_to_index" ON "report_round" USING btree ("province","year_to");--> statement-breakpoint
CREATE UNIQUE INDEX "report_submission_report_id_number_index" ON "report_submission" USING btree ("report_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_adjustment_round_id_number_index" ON "selection_adjustment" USING btree ("round_id","number");--> statement-breakpoint
CREATE INDEX "selection_appeal_round_id_index" ON "selection_appeal" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_appeal_candidate_id_index" ON "selection_appeal" USING btree ("candidate_id") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "selection_ballot_member_id_candidate_id_index" ON "selection_ballot" USING btree ("member_id","candidate_id");--> statement-breakpoint
CREATE INDEX "selection_ballot_round_id_index" ON "selection_ballot" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "selection_ballot_candidate_id_index" ON "selection_ballot" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_candidate_round_id_need_id_index" ON "selection_candidate" USING btree ("round_id","need_id");--> statement-breakpoint
CREATE INDEX "selection_candidate_province_enterprise_id_index" ON "selection_candidate" USING btree ("province","enterprise_id");--> statement-breakpoint
CREATE INDEX "selection_candidate_province_agency_id_index" ON "selection_candidate" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "selection_candidate_round_id_rank_index" ON "selection_candidate" USING btree ("round_id","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_criterion_round_id_position_index" ON "selection_criterion" USING btree ("round_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_member_round_id_person_id_index" ON "selection_member" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_member_one_chair" ON "selection_member" USING btree ("round_id") WHERE seat = 'chair';--> statement-breakpoint
CREATE INDEX "selection_round_province_year_index" ON "selection_round" USING btree ("province","year");--> statement-breakpoint
CREATE UNIQUE INDEX "support_ceiling_province_year_index" ON "support_ceiling" USING btree ("province","year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "support_ceiling_search_key_index" ON "support_ceiling" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "support_cost_project_id_index" ON "support_cost" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "support_cost_province_enterprise_id_item_index" ON "support_cost" USING btree ("province","enterprise_id","item");--> statement-breakpoint
CREATE INDEX "support_cost_search_key_index" ON "support_cost" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "support_follow_up_project_id_month_index" ON "support_follow_up" USING btree ("project_id","month") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "support_follow_up_province_due_on_index" ON "support_follow_up" USING btree ("province","due_on") WHERE answered_on is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "support_follow_up_search_key_index" ON "support_follow_up" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "support_milestone_project_id_position_index" ON "support_milestone" USING btree ("project_id","position") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "support_milestone_province_due_on_index" ON "support_milestone" USING btree ("province","due_on") WHERE reached_on is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "support_milestone_search_key_index" ON "support_milestone" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "support_norm_province_item_valid_from_index" ON "support_norm" USING btree ("province","item","valid_from");--> statement-breakpoint
CREATE INDEX "support_norm_search_key_index" ON "support_norm" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "support_project_province_enterprise_id_solution_id_year_index" ON "support_project" USING btree ("province","enterprise_id","solution_id","year") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "support_project_province_code_index" ON "support_project" USING btree ("province","code");--> statement-breakpoint
CREATE UNIQUE INDEX "support_project_need_id_index" ON "support_project" USING btree ("need_id") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "support_project_candidate_id_index" ON "support_project" USING btree ("candidate_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "support_project_province_year_state_index" ON "support_project" USING btree ("province","year","state");--> statement-breakpoint
CREATE INDEX "support_project_province_agency_id_index" ON "support_project" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "support_project_solution_id_index" ON "support_project" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "support_project_search_key_index" ON "support_project" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "survey_campaign_province_state_index" ON "survey_campaign" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "survey_campaign_questionnaire_id_index" ON "survey_campaign" USING btree ("questionnaire_id");--> statement-breakpoint
CREATE INDEX "survey_campaign_search_key_index" ON "survey_campaign" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "survey_invitation_campaign_id_enterprise_id_index" ON "survey_invitation" USING btree ("campaign_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "survey_invitation_enterprise_id_index" ON "survey_invitation" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "survey_invitation_stratum_id_index" ON "survey_invitation" USING btree ("stratum_id");--> statement-breakpoint
CREATE INDEX "survey_link_invitation_id_index" ON "survey_link" USING btree ("invitation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_questionnaire_province_code_edition_index" ON "survey_questionnaire" USING btree ("province","code","edition") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "survey_questionnaire_province_state_index" ON "survey_questionnaire" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "survey_questionnaire_search_key_index" ON "survey_questionnaire" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "survey_response_invitation_id_index" ON "survey_response" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "survey_response_campaign_id_state_index" ON "survey_response" USING btree ("campaign_id","state");--> statement-breakpoint
CREATE INDEX "survey_response_enterprise_id_index" ON "survey_response" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "survey_response_province_agency_id_index" ON "survey_response" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "survey_response_search_key_index" ON "survey_response" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "survey_response_need_response_id_question_value_index" ON "survey_response_need" USING btree ("response_id","question","value");--> statement-breakpoint
CREATE INDEX "survey_response_need_need_id_index" ON "survey_response_need" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "survey_stratum_campaign_id_index" ON "survey_stratum" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_nomination_offer_id_person_key_index" ON "training_nomination" USING btree ("offer_id","person_key") WHERE removed_at is null and state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "training_nomination_enterprise_id_index" ON "training_nomination" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "training_nomination_search_key_index" ON "training_nomination" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "training_offer_province_state_nominate_by_index" ON "training_offer" USING btree ("province","state","nominate_by");--> statement-breakpoint
CREATE INDEX "training_offer_search_key_index" ON "training_offer" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_attendance_course_id_person_key_index" ON "training_attendance" USING btree ("course_id","person_key") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "training_attendance_code_index" ON "training_attendance" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "training_attendance_registration_id_index" ON "training_attendance" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "training_attendance_by_name" ON "training_attendance" USING btree ("province",(regexp_replace("name", '^.* ', '') || ' ' || "name") collate vietnamese,"id","name") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "training_attendance_enterprise_id_index" ON "training_attendance" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "training_attendance_search_key_index" ON "training_attendance" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_certificate_province_issuer_key_number_index" ON "training_certificate" USING btree ("province","issuer_key","number") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "training_certificate_code_index" ON "training_certificate" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "training_certificate_attendance_id_index" ON "training_certificate" USING btree ("attendance_id") WHERE removed_at is null and state in ('valid', 'suspended');--> statement-breakpoint
CREATE INDEX "training_certificate_province_issued_on_index" ON "training_certificate" USING btree ("province","issued_on");--> statement-breakpoint
CREATE INDEX "training_certificate_province_expires_on_index" ON "training_certificate" USING btree ("province","expires_on");--> statement-breakpoint
CREATE INDEX "training_certificate_search_key_index" ON "training_certificate" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_course_province_code_index" ON "training_course" USING btree ("province","code") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "training_course_province_ends_on_index" ON "training_course" USING btree ("province","ends_on");--> statement-breakpoint
CREATE INDEX "training_course_province_state_index" ON "training_course" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "training_course_search_key_index" ON "training_course" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_course_rule_province_kind_valid_from_index" ON "training_course_rule" USING btree ("province","kind","valid_from") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "training_evaluation_ticket_hash_index" ON "training_evaluation" USING btree ("ticket_hash");--> statement-breakpoint
CREATE INDEX "training_evaluation_course_id_index" ON "training_evaluation" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "training_presence_session_id_index" ON "training_presence" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_registration_code_index" ON "training_registration" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "training_registration_course_id_person_key_index" ON "training_registration" USING btree ("course_id","person_key") WHERE removed_at is null and state not in ('withdrawn', 'declined');--> statement-breakpoint
CREATE INDEX "training_registration_course_id_state_queued_at_index" ON "training_registration" USING btree ("course_id","state","queued_at");--> statement-breakpoint
CREATE INDEX "training_registration_province_index" ON "training_registration" USING btree ("province") WHERE seat_letter_due;--> statement-breakpoint
CREATE INDEX "training_registration_sender_id_index" ON "training_registration" USING btree ("sender_id");--> statement-breakpoint
CREATE INDEX "training_registration_enterprise_id_index" ON "training_registration" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "training_registration_search_key_index" ON "training_registration" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_session_course_id_held_on_starts_at_index" ON "training_session" USING btree ("course_id","held_on","starts_at") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "training_session_province_held_on_index" ON "training_session" USING btree ("province","held_on");--> statement-breakpoint
CREATE INDEX "training_session_search_key_index" ON "training_session" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "work_activity_province_starts_on_index" ON "work_activity" USING btree ("province","starts_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "work_activity_task_id_index" ON "work_activity" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "work_activity_agency_id_index" ON "work_activity" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "work_activity_search_key_index" ON "work_activity" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "work_note_task_id_at_index" ON "work_note" USING btree ("task_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "work_task_province_plan_id_instance_agency_id_index" ON "work_task" USING btree ("province","plan_id","instance","agency_id");--> statement-breakpoint
CREATE INDEX "work_task_province_from_year_to_year_index" ON "work_task" USING btree ("province","from_year","to_year");--> statement-breakpoint
CREATE INDEX "work_task_agency_id_index" ON "work_task" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "work_task_coordinating_index" ON "work_task" USING gin ("coordinating");