-- What an update changes is found by the key: a reading that got another key and another reference in
-- one statement was not asked for what it refers to. Nothing refers to readings but withdrawals, which
-- PostgreSQL itself holds; still its key is its own for good.
do $$
begin
  -- As where references are asked of all rows of a statement.
  if current_setting('server_version_num')::integer < 180000 then
    return;
  end if;
  create trigger reading_key_is_final after update on reading
    for each row when (old.id is distinct from new.id) execute function key_is_final();
end
$$;
