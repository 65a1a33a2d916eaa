/** Who of the platform's keepers looks into the own community, as its clerks see and decide it. */
package org.linli.ui.support;
