/** Controls, results, findings. */
package org.linli.evidence.entity;
