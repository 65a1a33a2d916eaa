/** How large a cluster has to be. */
package org.linli.local.sizing;
