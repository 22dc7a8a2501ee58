select 'null'::text as answer
