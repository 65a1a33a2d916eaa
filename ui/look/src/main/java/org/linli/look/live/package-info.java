/** Live screens: what changed in the platform reaches the open views. */
package org.linli.look.live;
