/** What tables weigh, for screens, REST and figures. */
package org.linli.volumes.boundary;
