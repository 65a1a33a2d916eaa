/** What the own community uses of the platform and may use, as its people see it. */
package org.linli.ui.quotas;
