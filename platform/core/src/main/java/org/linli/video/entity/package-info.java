/** Numbers of video devices, their enrolment and their channels. */
package org.linli.video.entity;
