package org.linli.ui.contracts;

import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.Organisation;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.boundary.Projects;
import org.linli.look.access.SignedIn;
import org.linli.rights.entity.Party;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Speech;

/** What the wizard chooses from. */
public record WizardGround(
    OperationPacks packs, Projects projects, Tenants tenants, Speech speech) {

  List<ProjectRow> known() {
    return projects.list(PageRequest.first(PageRequest.LONGEST)).items();
  }

  /** Those that can be named as parties: the caller's own bureau first. */
  List<Organisation> parties() {
    var all = new ArrayList<Organisation>();
    SignedIn.caller()
        .filter(caller -> caller.scope() != null)
        .ifPresent(
            caller ->
                all.add(
                    new Organisation(
                        caller.scope().value(), speech.word("Party", Party.BUREAU), Party.BUREAU)));
    all.addAll(projects.organisations());
    return all;
  }
}
