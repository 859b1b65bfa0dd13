-- Who leads an agency, as the lines above the signature of its letters show it (Nghị định 30/2020/NĐ-CP, Điều 13).
alter table agency_version add column body_name varchar(200);
alter table agency_version add column head_title varchar(200);

update agency_version set body_name = 'Ủy ban nhân dân', head_title = 'Chủ tịch'
where kind in ('PROVINCE_COMMITTEE', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE');
update agency_version set head_title = 'Giám đốc' where kind = 'DEPARTMENT';
update agency_version set head_title = 'Hiệu trưởng' where kind = 'SUBORDINATE_UNIT' and name like 'Trường %';
update agency_version set head_title = 'Trưởng phòng' where kind = 'SUBORDINATE_UNIT' and name like 'Phòng %';
