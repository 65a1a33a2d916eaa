package org.linli.ui.requests;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.rights.boundary.Access;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Wanted;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** An application for what the gate kept shut. */
public final class ApplyDialog {

  private final Speech speech;
  private final RequestRoom room;
  private final Access access;
  private final List<Asset> assets;

  /**
   * @param assets that are of no use without each other; the first one's fields can be chosen
   */
  public ApplyDialog(Speech speech, RequestRoom room, Access access, List<Asset> assets) {
    this.speech = speech;
    this.room = room;
    this.access = access;
    this.assets = assets;
  }

  public ApplyDialog(Speech speech, RequestRoom room, Access access) {
    this(speech, room, access, List.of(access.asset()));
  }

  public Ask open() {
    var form =
        new ApplyForm(
            speech, room.guide.get(assets.getFirst(), access.purpose()), assets.getFirst());
    var paper = new PaperField(speech);
    var ask = new Ask(speech, speech.say("request.apply"));
    ask.addClassName("wide-ask");
    ask.text(
            speech.say(
                "request.apply-what",
                assets.stream()
                    .map(asset -> speech.word("Asset", asset))
                    .collect(Collectors.joining(" + ")),
                speech.word("Purpose", access.purpose())))
        .with(form, paper)
        .answer(
            speech.say("request.keep"),
            () ->
                form.isComplete()
                    && Deed.attempt(speech.say("request.kept"), () -> keep(form, paper)))
        .answer(
            speech.say("request.apply"),
            () ->
                form.isComplete()
                    && Deed.attempt(speech.say("request.applied"), () -> apply(form, paper)));
    ask.open();
    return ask;
  }

  private void apply(ApplyForm form, PaperField paper) {
    if (paper.isEmpty()) {
      assets.forEach(asset -> room.requests.apply(access.tenant(), wanted(form, asset)));
      return;
    }
    // Papers lie with a draft; nobody sees it before they do.
    assets.forEach(asset -> room.requests.submit(drafted(form, paper, asset), null));
  }

  private void keep(ApplyForm form, PaperField paper) {
    assets.forEach(asset -> drafted(form, paper, asset));
  }

  private UUID drafted(ApplyForm form, PaperField paper, Asset asset) {
    var id = room.requests.draft(access.tenant(), wanted(form, asset));
    paper.addTo(room.papers, id);
    return id;
  }

  private Wanted wanted(ApplyForm form, Asset asset) {
    var wanted = form.wanted(asset, access.action(), access.purpose());
    return asset.equals(assets.getFirst()) ? wanted : wanted.withNeededFields();
  }
}
