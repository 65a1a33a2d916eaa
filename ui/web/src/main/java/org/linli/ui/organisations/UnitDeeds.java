package org.linli.ui.organisations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.identity.boundary.Accounts;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.MemberRow;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.PostCandidate;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.Posts;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/**
 * What can be done with an organisation, each in a dialog.
 *
 * @param rows those of the same place
 * @param after shows what stands then
 */
record UnitDeeds(
    Organisations organisations,
    Posts posts,
    Accounts accounts,
    Speech speech,
    List<UnitRow> rows,
    Runnable after) {

  void change(UnitRow row) {
    UnitDialog.change(organisations, speech, row, after).open();
  }

  void move(UnitRow row) {
    var to = others("organisations.under", row);
    new Ask(speech, speech.say("organisations.move"))
        .text(speech.say("organisations.move.lead", row.name()))
        .with(to)
        .answer(
            speech.say("organisations.move"),
            () -> done(() -> organisations.move(row.id(), id(to))))
        .open();
  }

  void close(UnitRow row) {
    var reason = new TextArea(speech.say("organisations.reason"));
    reason.setId("why");
    reason.setWidthFull();
    var into = others("organisations.into", row);
    var charges =
        organisations.get(row.id()).charges().stream()
            .filter(charge -> charge.until().isEmpty())
            .map(charge -> Say.text(charge.title()))
            .toList();
    into.setVisible(row.members() + row.parts() + charges.size() > 0);
    new Ask(speech, speech.say("organisations.close"))
        .text(speech.say("organisations.close.lead", row.name(), row.members(), row.parts()))
        .text(
            charges.isEmpty()
                ? speech.say("organisations.no-charges")
                : speech.say("organisations.close.charges", String.join(", ", charges)))
        .with(reason, into)
        .answer(
            speech.say("organisations.close"),
            () -> done(() -> organisations.close(row.id(), reason.getValue(), id(into))))
        .open();
  }

  void open(UnitRow row) {
    done(() -> organisations.open(row.id()));
  }

  void join(UnitRow row) {
    var who = new ComboBox<PostCandidate>(speech.say("organisations.member"));
    who.setId("who");
    who.setItemLabelGenerator(each -> each.name() + " (" + each.username() + ")");
    who.setItems(
        query ->
            posts
                .candidates(
                    row.id(),
                    new PageRequest(
                        query.getOffset(), query.getLimit(), query.getFilter().orElse(null)))
                .items()
                .stream());
    var post = new TextField(UnitPanel.column("post"));
    post.setId("post");
    var grantable = accounts.grantableRoles();
    var role = new ComboBox<String>(speech.say("organisations.role"), grantable.keySet());
    role.setItemLabelGenerator(each -> Say.text(grantable.get(each)));
    role.setHelperText(speech.say("organisations.role-hint"));
    role.setClearButtonVisible(true);
    var main = new Checkbox(speech.say("organisations.main-one"));
    for (var field : List.of(who, role)) {
      field.setWidthFull();
    }
    post.setWidthFull();
    new Ask(speech, speech.say("organisations.join"))
        .with(who, post, role, main)
        .answer(
            speech.say("organisations.join"),
            () ->
                done(
                    () ->
                        posts.join(
                            row.id(),
                            new PostDraft(
                                who.getValue() == null ? null : who.getValue().account(),
                                post.getValue(),
                                main.getValue(),
                                role.getValue()))))
        .open();
  }

  void leave(UnitRow row, MemberRow member) {
    Ask.sure(
        speech,
        speech.say("organisations.leave"),
        speech.say("organisations.leave.lead", member.name(), row.name()),
        () -> {
          posts.leave(row.id(), member.account());
          after.run();
        });
  }

  String role(String role) {
    var own = accounts.grantableRoles().get(role);
    return own == null ? Say.wordOr("Role.", role) : Say.text(own);
  }

  private ComboBox<UnitRow> others(String key, UnitRow row) {
    var others =
        new ComboBox<UnitRow>(
            speech.say(key),
            rows.stream()
                .filter(each -> !each.id().equals(row.id()) && each.state() != UnitState.CLOSED)
                .toList());
    others.setId("other");
    others.setItemLabelGenerator(each -> each.name() + " (" + each.number() + ")");
    others.setClearButtonVisible(true);
    others.setWidthFull();
    return others;
  }

  private static UUID id(ComboBox<UnitRow> field) {
    return field.getValue() == null ? null : field.getValue().id();
  }

  private boolean done(Runnable deed) {
    var taken = Deed.attempt(deed);
    if (taken) {
      after.run();
    }
    return taken;
  }
}
