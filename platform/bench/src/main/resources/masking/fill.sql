insert into account (id, username, display_name, password_hash, tier, tenant_id, state, must_change_password, created_at)
select gen_random_uuid(), 'masking-' || n, '张' || chr(20000 + n) || chr(21000 + n), 'x', 'RESIDENT', :tenant, 'ACTIVE', false, now()
from generate_series(1, 2000) n;

insert into place (tenant_id, id, kind, code, name)
select :tenant, gen_random_uuid(), 'ROOM', 'M' || n, n || '室' from generate_series(1, 500) n;

insert into device (tenant_id, id, code, name, model, place_id, state)
select :tenant, gen_random_uuid(), 'SMK-' || n, '烟感 ' || n % 9 || '栋' || n % 4 || '单元' || n % 900 || '室', 'smoke-detector',
  (select id from place where tenant_id = :tenant and code = 'M' || (1 + n % 500)), 'IN_SERVICE'
from generate_series(1, :rows) n;

insert into case_file (tenant_id, id, number, kind, source, title, description, severity, state, place_id, reporter, assignee_name,
  opened_at, due_at)
select :tenant, gen_random_uuid(), 'M-' || n, 'FIRE', 'RESIDENT', '居民反映' || n % 9 || '栋电梯第' || n || '次停运',
  '居民' || (array['王小明', '欧阳娜娜', '李建国', '阿卜杜拉·买买提'])[1 + n % 4] || '来电' || (13800000000 + n) || '反映楼道堆物，希望尽快处理',
  'MINOR', 'OPEN', (select id from place where tenant_id = :tenant and code = 'M' || (1 + n % 500)), gen_random_uuid(),
  (array['王小明', '欧阳娜娜', '李建国', '阿卜杜拉·买买提'])[1 + n % 4], now(), now()
from generate_series(1, :rows) n
