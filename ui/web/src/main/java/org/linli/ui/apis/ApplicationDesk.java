package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.Applications;
import org.linli.apis.entity.ApplicationState;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** One application on the desk: what it may call, its keys, the rules, and what can be done now. */
final class ApplicationDesk {

  private final Speech speech;
  private final Applications applications;
  private final Admissions admissions;
  private final Apis apis;
  private final Runnable after;

  ApplicationDesk(
      Speech speech, Applications applications, Admissions admissions, Apis apis, Runnable after) {
    this.speech = speech;
    this.applications = applications;
    this.admissions = admissions;
    this.apis = apis;
    this.after = after;
  }

  void open(UUID id) {
    var dialog = new Dialog();
    dialog.setWidth("56rem");
    show(dialog, id);
    dialog.open();
  }

  private void show(Dialog dialog, UUID id) {
    var detail = Deed.asked(() -> applications.get(id));
    if (detail == null) {
      dialog.close();
      return;
    }
    Runnable anew =
        () -> {
          show(dialog, id);
          after.run();
        };
    var row = detail.row();
    dialog.setHeaderTitle(row.name());
    dialog.removeAll();
    var body = new Div(new Paragraph(row.purpose()));
    body.add(
        new Paragraph(
            speech.say(
                "applications.facts",
                Say.word(row.state()),
                row.stateBy(),
                speech.moment(row.stateSince()),
                row.addresses().isEmpty()
                    ? speech.say("applications.addresses.any")
                    : String.join(" ", row.addresses()))));
    if (row.stateReason() != null) {
      body.add(new Paragraph(speech.say("applications.reason", row.stateReason())));
    }
    var grants =
        new GrantList(speech, applications, admissions, apis, detail, admits(detail), anew);
    body.add(new H3(speech.say("applications.grants")), grants);
    if (row.state() != ApplicationState.DRAFT && row.state() != ApplicationState.APPLIED) {
      body.add(
          new H3(speech.say("applications.keys")),
          new KeyList(speech, applications, admissions, detail, admits(detail), anew));
    }
    body.add(new H3(speech.say("applications.checklist")), new RuleList(speech, detail));
    dialog.add(body);
    dialog.getFooter().removeAll();
    dialog.getFooter().add(new Button(speech.say("apis.close"), click -> dialog.close()));
    deeds(dialog, detail, anew);
  }

  private boolean admits(ApplicationDetail detail) {
    return !detail.row().mine() && SignedIn.may("applications:admit");
  }

  private void deeds(Dialog dialog, ApplicationDetail detail, Runnable anew) {
    var row = detail.row();
    if (row.mine() && row.state() == ApplicationState.DRAFT) {
      deed(dialog, "edit", null, () -> new DraftDialog(speech, applications, row, anew).open());
      deed(
          dialog,
          "apply",
          ButtonVariant.LUMO_PRIMARY,
          () -> new SubmissionDialog(speech, applications, detail, anew).open());
    }
    if (row.mine() && row.state() != ApplicationState.WITHDRAWN) {
      deed(
          dialog,
          "withdraw",
          ButtonVariant.LUMO_ERROR,
          () ->
              Ask.sure(
                  speech,
                  speech.say("applications.withdraw"),
                  speech.say("applications.withdraw.warning"),
                  () -> {
                    applications.withdraw(row.id());
                    anew.run();
                  }));
    }
    if (admits(detail)) {
      switch (row.state()) {
        case APPLIED -> {
          reasoned(dialog, "refuse", reason -> admissions.refuse(row.id(), reason), anew);
          deed(
              dialog,
              "admit",
              ButtonVariant.LUMO_PRIMARY,
              () -> done(() -> admissions.admit(row.id()), anew));
        }
        case ADMITTED ->
            reasoned(dialog, "suspend", reason -> admissions.suspend(row.id(), reason), anew);
        case SUSPENDED ->
            deed(
                dialog,
                "resume",
                ButtonVariant.LUMO_PRIMARY,
                () -> done(() -> admissions.resume(row.id()), anew));
        case DRAFT, WITHDRAWN -> {
          // Nothing for somebody else to decide.
        }
      }
    }
  }

  private void reasoned(
      Dialog dialog, String key, java.util.function.Consumer<String> deed, Runnable anew) {
    deed(
        dialog,
        key,
        ButtonVariant.LUMO_ERROR,
        () ->
            Ask.note(
                speech,
                speech.say("applications." + key),
                speech.say("apis.reason"),
                reason -> {
                  deed.accept(reason);
                  anew.run();
                }));
  }

  private void deed(Dialog dialog, String key, ButtonVariant variant, Runnable act) {
    var button = new Button(speech.say("applications." + key), click -> act.run());
    button.setId("application-" + key);
    if (variant != null) {
      button.addThemeVariants(variant);
    }
    dialog.getFooter().add(button);
  }

  private void done(Runnable deed, Runnable anew) {
    if (Deed.attempt(speech.say("apis.done"), deed)) {
      anew.run();
    }
  }
}
