/**
 * A resident's page, on the phone first and with large letters for elders: what the community
 * announces, report something and see what became of it, the readings of my own home, and who may
 * look at them by which rule.
 */
package org.linli.ui.resident;
