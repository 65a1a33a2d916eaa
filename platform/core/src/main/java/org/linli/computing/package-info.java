/**
 * Usable but not visible 可用不可见 (002 §5.4): a party runs declared computations on data of a
 * community without seeing a row of them. A pack declares what may be computed; the asker names one
 * of these and chooses neither fields, filters nor thresholds. Every run is a decision of the
 * data-rights gate for the action ANALYSE; whatever it opens, nothing but figures of groups leaves,
 * and no series of questions tells of fewer than a group. The asker's own list is joined by tokens
 * that were made for it alone. Each result carries an imprint and stands in a log by its digest.
 */
package org.linli.computing;
