# Commonground as an image: the app only. With DATABASE_URL it uses a PostgreSQL beside it (compose.yaml); without,
# it runs the PostgreSQL that comes with it and keeps everything in the volume /data.

FROM node:24-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY index.html vite.config.ts ./
COPY scripts ./scripts
COPY kernel ./kernel
COPY ui ./ui
COPY web ./web
COPY features ./features
RUN node --input-type=module -e "(await import('/app/scripts/prepare.js')).buildWeb()"

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=web /app/dist ./dist
COPY package.json ./
COPY kernel ./kernel
COPY database ./database
COPY features ./features
COPY server ./server
COPY cli ./cli
RUN mkdir --mode=0700 /data && chown node:node /data
# PostgreSQL refuses to run as root, and nothing here needs to be.
USER node
ENV HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=32", "/app/cli/commonground.ts"]
CMD ["serve"]
