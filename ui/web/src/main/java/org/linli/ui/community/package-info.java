/**
 * The workbench of a community: what clerks and property managers have before them all day. Today's
 * picture, cases from report to closing, alarms, the ledger of devices with their readings, places,
 * notices, accounts, applications for the community's data, and the log of what was changed. Each
 * screen is one facade's work; lists are pages, never whole.
 */
package org.linli.ui.community;
