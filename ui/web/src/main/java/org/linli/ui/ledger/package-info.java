/**
 * The ledgers of those who govern: tenants, accounts, divisions, applications, decisions, audit.
 */
package org.linli.ui.ledger;
