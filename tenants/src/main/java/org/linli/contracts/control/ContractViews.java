package org.linli.contracts.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.ContractRow;
import org.linli.contracts.boundary.SignatureRow;
import org.linli.contracts.boundary.TextRow;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.TextState;

/** Contracts as the caller may see them. */
public final class ContractViews {

  private ContractViews() {}

  public static ContractFile file(
      Handle handle, StandingContract contract, Signatory viewer, Instant now) {
    var signatures = TextTable.signatures(handle, contract.id());
    var texts =
        TextTable.of(handle, contract.id()).stream()
            .map(text -> text(handle, text, signatures, viewer))
            .toList();
    return new ContractFile(row(handle, contract, viewer, now), texts);
  }

  public static ContractRow row(
      Handle handle, StandingContract contract, Signatory viewer, Instant now) {
    var newest = contract.newest();
    var words = newest.words();
    return new ContractRow(
        contract.id(),
        contract.project(),
        contract.projectName(),
        contract.mode(),
        words.number(),
        words.title(),
        words.form(),
        contract.stateAt(now),
        newest.version(),
        newest.kind(),
        newest.state(),
        words.exclusive(),
        words.members().stream().map(Member::name).toList(),
        List.copyOf(Registry.names(handle, words.communities(), viewer.sight(words)).values()),
        contract.validFrom(),
        contract.validUntil(),
        contract.inForceFrom(),
        contract.endedAt(),
        contract.endReason(),
        viewer.drafts() && newest.state().isOpen(),
        maySign(handle, contract.id(), newest, viewer));
  }

  private static boolean maySign(
      Handle handle, UUID contract, StandingText newest, Signatory viewer) {
    var member = viewer.in(newest.words());
    return newest.state() == TextState.NEGOTIATED
        && member.isPresent()
        && viewer.caller().may("contracts:sign")
        && TextTable.signatures(handle, contract).stream()
            .noneMatch(
                signature ->
                    signature.version() == newest.version()
                        && signature.member() == member.get().number());
  }

  private static TextRow text(
      Handle handle, StandingText text, List<TextTable.Signature> signatures, Signatory viewer) {
    var words = text.words();
    return new TextRow(
        text.version(),
        text.kind(),
        text.state(),
        text.wording().effective(),
        text.hash(),
        text.createdAt(),
        text.negotiatedAt(),
        text.signedAt(),
        seen(handle, words, viewer),
        words.members().stream()
            .map(member -> signature(member, text.version(), signatures))
            .toList());
  }

  private static Agreement seen(Handle handle, Agreement words, Signatory viewer) {
    var sight = viewer.sight(words);
    return sight == null
        ? words
        : words.in(List.copyOf(Registry.names(handle, words.communities(), sight).keySet()));
  }

  private static SignatureRow signature(
      Member member, int version, List<TextTable.Signature> signatures) {
    return signatures.stream()
        .filter(each -> each.version() == version && each.member() == member.number())
        .findFirst()
        .map(each -> new SignatureRow(member, each.signer(), each.at()))
        .orElse(new SignatureRow(member, null, null));
  }
}
