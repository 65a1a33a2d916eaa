package org.linli.contracts.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.TextState;
import org.linli.contracts.entity.Wording;

/** The rows of {@code contract_text} and {@code contract_signature}. */
public final class TextTable {

  private TextTable() {}

  /** A signature that stands. */
  public record Signature(int version, int member, String signer, String hash, Instant at) {}

  public static List<StandingText> of(Handle handle, UUID contract) {
    return handle
        .createQuery("select * from contract_text where contract_id = :contract order by version")
        .bind("contract", contract)
        .map(
            (row, context) ->
                new StandingText(
                    contract,
                    row.getInt("version"),
                    TextState.valueOf(row.getString("state")),
                    WordingText.read(row.getString("body")),
                    row.getString("hash"),
                    ContractTable.instant(row, "created_at"),
                    ContractTable.instant(row, "negotiated_at"),
                    ContractTable.instant(row, "signed_at")))
        .list();
  }

  public static void insert(
      Handle handle,
      UUID contract,
      int version,
      Wording wording,
      TextState state,
      String[] viewers,
      Instant now) {
    var body = WordingText.write(wording);
    handle
        .createUpdate(
            """
            insert into contract_text (contract_id, version, kind, state, effective_at, body, hash, created_at, viewers)
            values (:contract, :version, :kind, :state, :effective, :body, :hash, :now, :viewers)""")
        .bind("contract", contract)
        .bind("version", version)
        .bind("kind", wording.kind())
        .bind("state", state)
        .bind("effective", wording.effective())
        .bind("body", body)
        .bind("hash", WordingText.hash(body))
        .bind("now", now)
        .bind("viewers", viewers)
        .execute();
  }

  public static void rewrite(Handle handle, StandingText text, Wording wording, String[] viewers) {
    var body = WordingText.write(wording);
    handle
        .createUpdate(
            """
            update contract_text set body = :body, hash = :hash, effective_at = :effective, viewers = :viewers
            where contract_id = :contract and version = :version""")
        .bind("contract", text.contract())
        .bind("version", text.version())
        .bind("effective", wording.effective())
        .bind("body", body)
        .bind("hash", WordingText.hash(body))
        .bind("viewers", viewers)
        .execute();
  }

  public static void move(Handle handle, StandingText text, TextState state, Instant now) {
    handle
        .createUpdate(
            """
            update contract_text set state = :state,
              negotiated_at = case when :state = 'NEGOTIATED' then :now else negotiated_at end,
              signed_at = case when :state = 'SIGNED' then :now else signed_at end
            where contract_id = :contract and version = :version""")
        .bind("state", state)
        .bind("now", now)
        .bind("contract", text.contract())
        .bind("version", text.version())
        .execute();
  }

  /** From now on these see the contract and all its papers. */
  public static void show(Handle handle, UUID contract, UUID project, String[] viewers) {
    for (var table : List.of("contract_text", "contract")) {
      handle
          .createUpdate(
              "update "
                  + table
                  + " set viewers = :viewers where "
                  + (table.equals("contract") ? "id" : "contract_id")
                  + " = :contract")
          .bind("viewers", viewers)
          .bind("contract", contract)
          .execute();
    }
    handle
        .createUpdate(
            """
            update project set viewers = array(select distinct v from unnest(array_cat(viewers, :viewers)) as u (v))
            where id = :project""")
        .bind("viewers", viewers)
        .bind("project", project)
        .execute();
  }

  public static List<Signature> signatures(Handle handle, UUID contract) {
    return handle
        .createQuery("select * from contract_signature where contract_id = :contract order by at")
        .bind("contract", contract)
        .map(
            (row, context) ->
                new Signature(
                    row.getInt("version"),
                    row.getInt("member"),
                    row.getString("signer"),
                    row.getString("hash"),
                    ContractTable.instant(row, "at")))
        .list();
  }

  /**
   * @return whether it was the party's first signature under this text
   */
  public static boolean sign(
      Handle handle, StandingText text, Member member, Caller signer, Instant now) {
    return handle
            .createUpdate(
                """
                insert into contract_signature (contract_id, version, member, organisation, account_id, signer, hash, at, viewers)
                select contract_id, version, :member, :organisation, cast(:account as uuid), :signer, hash, :now, viewers
                from contract_text where contract_id = :contract and version = :version and hash = :hash
                on conflict do nothing""")
            .bind("contract", text.contract())
            .bind("version", text.version())
            .bind("member", member.number())
            .bind("organisation", member.organisation())
            .bind("account", signer.accountId())
            .bind("signer", signer.displayName())
            .bind("hash", text.hash())
            .bind("now", now)
            .execute()
        == 1;
  }
}
