-- What a printed paper was made from: its neutral document as XML, stored by hash like every content. Word is made of it on request.
alter table document add column model_sha256 varchar(64) references document_content (sha256);
