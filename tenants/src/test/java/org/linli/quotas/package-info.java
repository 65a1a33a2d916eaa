/** Use becomes rows, rows become limits, limits are held and told. */
package org.linli.quotas;
