/** The ledgers tell and do what their people may. */
package org.linli.ui.ledger;
