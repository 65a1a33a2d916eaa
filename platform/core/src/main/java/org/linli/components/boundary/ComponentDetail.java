package org.linli.components.boundary;

import java.util.List;
import org.linli.components.entity.Operation;

/**
 * A component with all its versions, the newest first, and what can be called of the one that
 * stands.
 */
public record ComponentDetail(
    ComponentRow row, List<VersionRow> versions, List<Operation> operations) {}
