-- What was issued stays as it was issued; a volume that was filed keeps what lies in it.
revoke update, delete on document_file, dossier_item, document_variant from ${appRole};
revoke delete on document_paper, document_counter, document_mark, document_seal, document_key, dossier from ${appRole};
