"""Show a map as a page that follows its file: every edit is seen at once."""

import click

PORT = 8765


@click.command()
@click.argument("file", metavar="MAP", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The paper's text, to show beside the map.")
@click.option("--port", default=PORT, show_default=True, help="Port of this machine; 0 takes any that is free.")
@click.option("--browser/--no-browser", default=True, help="Whether to open the page.")
def command(file: str, paper: str | None, port: int, browser: bool) -> None:
    """Show the map in the file MAP as a page at this machine, problems included, until Ctrl-C.

    The page follows the map, its paper and its settings. Only this machine can see it, and nothing can be written.
    """
    from argmap.serving import LiveMap, Server

    server = Server(LiveMap(file, paper), port)
    click.echo(f"{file}: {server.address} (Ctrl-C ends)")
    if browser:
        import webbrowser

        webbrowser.open(server.address)
    server.run()
