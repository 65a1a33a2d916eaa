/** What was measured. */
package org.linli.volumes.entity;
