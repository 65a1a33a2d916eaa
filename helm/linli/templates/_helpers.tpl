{{/* Names and labels. Roles are labels too: services choose pods by role, whatever group of servers these belong to. */}}
{{- define "linli.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- define "linli.labels" -}}
app.kubernetes.io/name: linli
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "linli.meta" -}}
{{ include "linli.labels" . }}
app.kubernetes.io/part-of: linli
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "linli.image" -}}
{{- if .image.digest -}}
{{ .root.Values.image.registry }}{{ .image.repository }}@{{ .image.digest }}
{{- else -}}
{{ .root.Values.image.registry }}{{ .image.repository }}:{{ .image.tag }}
{{- end -}}
{{- end }}

{{/* Every pod: no root, no token of the cluster, no system call out of the ordinary. */}}
{{- define "linli.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "linli.container" -}}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  privileged: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities:
    drop: [ALL]
{{- end }}

{{- define "linli.spread" -}}
topologySpreadConstraints:
{{- if .root.Values.spread.machines }}
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "linli.labels" . | nindent 8 }}
{{- end }}
{{- if .root.Values.spread.zones }}
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: DoNotSchedule
    labelSelector:
      matchLabels:
        {{- include "linli.labels" . | nindent 8 }}
{{- end }}
{{- end }}

{{/* What each part is told about its surroundings; passwords and keys are files. */}}
{{- define "linli.surroundings" -}}
- name: LINLI_NODE
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: TZ
  value: {{ .Values.city.timeZone }}
- name: LINLI_DB_URL
  value: {{ .Values.database.url | quote }}
- name: LINLI_DB_USER
  value: {{ .Values.database.user }}
- name: LINLI_DB_PASSWORD_FILE
  value: /run/secrets/linli/variables/LINLI_DB_PASSWORD
- name: LINLI_PULSAR_URL
  value: {{ .Values.broker.url | quote }}
- name: LINLI_PULSAR_WEB
  value: {{ .Values.broker.web | quote }}
{{- if .Values.broker.token.secret }}
- name: LINLI_PULSAR_TOKEN_FILE
  value: /run/secrets/linli/broker/token
{{- end }}
{{- if .Values.monitoring.traces.collector }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .Values.monitoring.traces.collector | quote }}
- name: OTEL_TRACES_SAMPLER_ARG
  value: {{ .Values.monitoring.traces.share | quote }}
{{- end }}
- name: LINLI_DOOR_ADDRESS_FAILURES
  value: {{ int64 .Values.doors.addressFailures | quote }}
- name: LINLI_FEEDS_PARTITIONS
  value: {{ .Values.broker.partitions | quote }}
- name: LINLI_HOME
  value: /var/lib/linli
{{- end }}

{{- define "linli.mounts" -}}
- name: variables
  mountPath: /run/secrets/linli/variables
  readOnly: true
{{- if .Values.database.authority.secret }}
- name: authority
  mountPath: /run/secrets/linli/authority
  readOnly: true
{{- end }}
{{- if .Values.broker.token.secret }}
- name: broker
  mountPath: /run/secrets/linli/broker
  readOnly: true
{{- end }}
- name: tmp
  mountPath: /tmp
{{- end }}

{{- define "linli.volumes" -}}
- name: variables
  secret:
    secretName: {{ .Values.database.passwords.secret }}
    defaultMode: 288
    items:
      - key: {{ .Values.database.passwords.user }}
        path: LINLI_DB_PASSWORD
{{- if .Values.database.authority.secret }}
- name: authority
  secret:
    secretName: {{ .Values.database.authority.secret }}
    defaultMode: 288
    items:
      - key: {{ .Values.database.authority.key }}
        path: ca.crt
{{- end }}
{{- if .Values.broker.token.secret }}
- name: broker
  secret:
    secretName: {{ .Values.broker.token.secret }}
    defaultMode: 288
    items:
      - key: {{ .Values.broker.token.key }}
        path: token
{{- end }}
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
{{- end }}
