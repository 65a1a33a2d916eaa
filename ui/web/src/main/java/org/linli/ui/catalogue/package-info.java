/**
 * The catalogue of data assets on the screen: the ledger of each tier, one asset with its fields,
 * rights and life, and the work list of grading.
 */
package org.linli.ui.catalogue;
