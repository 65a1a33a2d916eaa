package org.linli.keydata.boundary;

import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.keydata.entity.Sensitivity;
import org.linli.obligations.entity.Treatment;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;

/**
 * A key datum of a scenario, with what its sensitivity asks for.
 *
 * @param masked what MASK does to it, at least
 * @param smallest persons or homes that make a group of it
 */
public record KeyDatumRow(
    String scenario,
    Text scenarioName,
    Asset asset,
    String field,
    Text title,
    FieldKind kind,
    Level level,
    boolean sensitive,
    Text why,
    Sensitivity sensitivity,
    boolean scenarioNeeded,
    boolean secondPerson,
    int mostDays,
    Treatment masked,
    int smallest,
    Text management,
    Text technical) {}
