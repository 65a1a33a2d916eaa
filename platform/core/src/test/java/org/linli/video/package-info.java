/** Video devices: their numbers, passwords and channels. */
package org.linli.video;
