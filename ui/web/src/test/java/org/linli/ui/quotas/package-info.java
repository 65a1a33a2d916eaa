/** The screen of the own quotas. */
package org.linli.ui.quotas;
