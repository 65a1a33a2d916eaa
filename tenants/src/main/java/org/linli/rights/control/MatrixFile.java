package org.linli.rights.control;

import java.util.List;
import org.linli.packs.Text;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/** A mode's file as it stands. */
public record MatrixFile(
    OperationMode mode,
    int version,
    Text name,
    Text basis,
    Party owner,
    Outcome defaultDecision,
    String defaultClause,
    Text defaultWhy,
    List<Cell> cells) {}
